package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.task.Task;

/** {@code steelyard ask}. */
@Command(
        name = "ask",
        description = {
            "Ask one question, or give one text to classify: every method side by side.",
            "Shows what each answer rests on and the time of each stage.",
            "Without --tasks and --task, the bundled task 'questions' is asked."
        },
        sortOptions = false,
        footer = {
            "",
            "Methods learn before they answer: the first time that may take a minute.",
            "",
            "Examples:",
            "  steelyard ask \"What does a foot passenger pay?\"",
            "  steelyard ask --tasks sentiment \"Only two hours late this time. Well done.\"",
            "  steelyard ask --methods rag --encoder e5-small-v2-q \"What does a foot passenger pay?\"",
            "  steelyard ask --methods rag --generator ollama:llama3.2@http://localhost:11434 \"When …?\"",
            "  steelyard ask --task my-task \"Where do I check in?\" --json",
            "  steelyard ask --index handbook.index \"Where do I check in?\"   (see: steelyard index)"
        })
final class AskCommand implements Callable<Integer> {
    private static final String DEFAULT_TASK = "questions";

    @Parameters(paramLabel = "TEXT", description = "The question, or the text to classify.")
    private String text = "";

    @Mixin
    private final Choice choice = new Choice();

    // One folder at a time, or it would take the question for another.
    @Option(names = "--task", paramLabel = "DIR", description = "A task folder of your own; may be given again.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--index",
            paramLabel = "INDEX",
            description = {
                "Answer from an index that 'steelyard index' made, by RAG or a --generator;",
                "no task is needed."
            })
    private Optional<Path> index = Optional.empty();

    @Option(names = "--json", description = "Print JSON, with all evidence.")
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
        if (text.isBlank()) {
            throw new ParameterException(spec.commandLine(), "the text is blank; ask something");
        }
        Desk desk = Desk.of(main.surroundings(), spec);
        if (index.isPresent()) {
            requireIndexAlone();
            MethodOptions options = choice.methodOptions();
            new AskIndexJob(desk, options).run(text, index.get(), json);
            return 0;
        }
        boolean unsaid = choice.tasks().isEmpty() && folders.isEmpty();
        TaskShelf shelf = new TaskShelf(main.surroundings().corpus(), choice.seed());
        List<Task> tasks = shelf.choose(unsaid ? List.of(DEFAULT_TASK) : choice.tasks(), folders);
        new AskJob(desk, choice).run(text, tasks, json);
        return 0;
    }

    private void requireIndexAlone() {
        if (!choice.tasks().isEmpty() || !folders.isEmpty() || !choice.methods().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "an index is asked by itself; leave out --tasks, --task and --methods, or leave out --index");
        }
    }
}
