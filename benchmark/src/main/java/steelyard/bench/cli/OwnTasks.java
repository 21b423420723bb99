package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option by which commands that measure take tasks of the user's own. */
final class OwnTasks {
    @Option(
            names = "--task",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Task folders of your own: task.yaml, train.jsonl, test.jsonl, documents/.")
    private List<Path> folders = new ArrayList<>();

    List<Path> folders() {
        return folders;
    }
}
