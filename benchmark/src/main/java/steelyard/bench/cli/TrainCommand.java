package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.task.Task;

/** {@code steelyard train}. */
@Command(
        name = "train",
        description = {
            "Fine-tune one model on one task and write it to a folder that stands alone.",
            "The task is of kind classification or qa (closed book: the answers of the training questions)."
        },
        sortOptions = false,
        footer = {
            "",
            "The folder holds model.onnx with the head, tokenizer.json, labels.json, card.json (how it",
            "was trained, test scores, hashes of all files), README.md, and the same weights in the",
            "layout of sentence-transformers. A model that the cache holds is not trained again.",
            "",
            "Examples:",
            "  steelyard train --tasks sentiment --out my-model",
            "  steelyard train --task my-task --out my-model --regime head --replace",
            "",
            "Then: steelyard predict --model my-model < texts.txt"
        })
final class TrainCommand implements Callable<Integer> {
    @Option(names = "--task", paramLabel = "DIR", description = "A task folder of your own.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--tasks", split = ",", paramLabel = "NAME", description = "A bundled task, by name.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "The model folder to make.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace a model folder that stands there already.")
    private boolean replace;

    @Mixin
    private final Means means = new Means();

    @Option(names = "--json", description = "Print card.json instead of a summary.")
    private boolean json;

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
        if (folders.size() + names.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "one task is trained at a time; give it with --task DIR or --tasks NAME");
        }
        Surroundings surroundings = main.surroundings();
        Desk desk = Desk.of(surroundings, spec);
        TrainJob.check(out, replace);
        Task task = new TaskShelf(surroundings.corpus(), means.seed())
                .choose(names, folders)
                .getFirst();
        MethodOptions options = new MethodOptions(means.threads(), means.seed(), means.tuning());
        try (MethodShelf shelf = new MethodShelf(surroundings, options)) {
            new TrainJob(desk, shelf, means.seed()).run(task, new TrainJob.Target(out, replace), json);
        }
        return 0;
    }
}
