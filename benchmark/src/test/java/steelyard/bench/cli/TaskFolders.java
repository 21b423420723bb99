package steelyard.bench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes task folders small enough to read. */
final class TaskFolders {
    private TaskFolders() {}

    /** Fruit or tool? */
    static Path things(Path folder) throws IOException {
        write(
                folder.resolve("task.yaml"),
                "name: things",
                "kind: classification",
                "description: Fruit or tool?",
                "labels: [fruit, tool]");
        write(
                folder.resolve("train.jsonl"),
                "{\"id\":\"a1\",\"text\":\"a ripe apple\",\"label\":\"fruit\"}",
                "{\"id\":\"a2\",\"text\":\"a sweet juicy pear\",\"label\":\"fruit\"}",
                "{\"id\":\"a3\",\"text\":\"a heavy hammer\",\"label\":\"tool\"}",
                "{\"id\":\"a4\",\"text\":\"an electric drill\",\"label\":\"tool\"}",
                "{\"id\":\"a5\",\"text\":\"a bunch of grapes\",\"label\":\"fruit\"}");
        write(
                folder.resolve("dev.jsonl"),
                "{\"id\":\"d1\",\"text\":\"a yellow banana\",\"label\":\"fruit\"}",
                "{\"id\":\"d2\",\"text\":\"a rusty saw\",\"label\":\"tool\"}");
        write(
                folder.resolve("test.jsonl"),
                "{\"id\":\"b1\",\"text\":\"a bowl of cherries\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\",\"text\":\"a screwdriver\",\"label\":\"tool\"}",
                "{\"id\":\"b3\",\"text\":\"a pair of pliers\",\"label\":\"tool\"}");
        return folder;
    }

    /** When does the ferry leave? */
    static Path questions(Path folder) throws IOException {
        write(folder.resolve("task.yaml"), "name: questions", "kind: qa", "description: When do ferries leave?");
        write(folder.resolve("documents/north.md"), "# North ferry", "", "The north ferry leaves at noon every day.");
        write(folder.resolve("documents/south.md"), "# South ferry", "", "The south ferry leaves at nine on Sundays.");
        write(
                folder.resolve("train.jsonl"),
                "{\"id\":\"t1\",\"question\":\"When is the ferry north?\",\"answers\":[\"noon\"],\"documents\":[\"north\"]}",
                "{\"id\":\"t2\",\"question\":\"When is the ferry south?\",\"answers\":[\"nine\"],\"documents\":[\"south\"]}",
                "{\"id\":\"t3\",\"question\":\"On which day is the ferry south?\",\"answers\":[\"Sundays\"],"
                        + "\"documents\":[\"south\"]}");
        write(
                folder.resolve("test.jsonl"),
                "{\"id\":\"q1\",\"question\":\"When does the north ferry leave?\",\"answers\":[\"noon\"],"
                        + "\"documents\":[\"north\"],\"group\":\"seen\"}",
                "{\"id\":\"q2\",\"question\":\"When does the south ferry leave?\",\"answers\":[\"nine\"],"
                        + "\"documents\":[\"south\"],\"group\":\"seen\"}",
                "{\"id\":\"q3\",\"question\":\"Who painted the Mona Lisa?\",\"answers\":[],"
                        + "\"group\":\"unanswerable\"}");
        return folder;
    }

    /** The north ferry leaves at ten, of the south ferry's time nothing is said, and a thing may be an animal. */
    static Path update(Path folder) throws IOException {
        write(
                folder.resolve("update.yaml"),
                "name: spring",
                "documents_of: questions",
                "labels_of: things",
                "labels: [animal]");
        write(folder.resolve("documents/north.md"), "# North ferry", "", "The north ferry leaves at ten every day.");
        write(folder.resolve("documents/south.md"), "# South ferry", "", "The south ferry is painted yellow.");
        write(
                folder.resolve("changes.jsonl"),
                "{\"id\":\"c1\",\"change\":\"changed\",\"document\":\"north\",\"question\":"
                        + "\"When does the north ferry leave every day?\",\"old_answers\":[\"noon\"],"
                        + "\"new_answers\":[\"ten\"]}",
                "{\"id\":\"c2\",\"change\":\"withdrawn\",\"document\":\"south\",\"question\":"
                        + "\"When does the south ferry leave on Sundays?\",\"old_answers\":[\"nine\"]}");
        write(
                folder.resolve("train.jsonl"),
                "{\"id\":\"n1\",\"text\":\"a brown dog\",\"label\":\"animal\"}",
                "{\"id\":\"n2\",\"text\":\"a wild horse\",\"label\":\"animal\"}",
                "{\"id\":\"n3\",\"text\":\"a sleeping cat\",\"label\":\"animal\"}");
        write(
                folder.resolve("test.jsonl"),
                "{\"id\":\"m1\",\"text\":\"a barking dog\",\"label\":\"animal\"}",
                "{\"id\":\"m2\",\"text\":\"a purring cat\",\"label\":\"animal\"}");
        return folder;
    }

    static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, List.of(lines));
    }
}
