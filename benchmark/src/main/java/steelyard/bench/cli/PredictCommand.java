package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code steelyard predict}. */
@Command(
        name = "predict",
        description = {
            "Read lines of text from standard input, write one line of JSON for each.",
            "Answers with a model folder that 'steelyard train' wrote; nothing else is needed."
        },
        sortOptions = false,
        footer = {
            "",
            "A line: {\"text\":\"…\",\"label\":\"…\",\"confidence\":0.97,\"scores\":{\"…\":0.97,…}}",
            "For a model of kind qa it has \"answer\" instead of \"label\": null if the model finds that",
            "there is no answer, whose score has the name \"\". A line that is blank or not UTF-8 gets",
            "null and \"error\"; every line that is read has its line that is written. A long text is",
            "cut to the model's window. Each line is written as soon as its text was read.",
            "",
            "Examples:",
            "  steelyard predict --model my-model < texts.txt > labels.jsonl",
            "  echo \"The soup was cold\" | steelyard predict --model my-model --top 1"
        })
final class PredictCommand implements Callable<Integer> {
    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL",
            description = "A model folder. Every file is checked against its hash first, save README.md.")
    private Path folder = Path.of("");

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Positive.class,
            description = "Only the N highest scores, the highest first. Default: all, in the order of the classes.")
    private Optional<Integer> top = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Positive.class,
            description = "For one answer. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final HelpOption help = new HelpOption();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Desk desk = Desk.of(main.surroundings(), spec);
        new PredictJob(desk, threads, top.orElse(0)).run(folder);
        return 0;
    }
}
