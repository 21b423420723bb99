package steelyard.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import steelyard.task.Task;

/** A small task folder that is right, to be spoilt by tests. */
record SmallTask(Path folder) {

    static SmallTask classification(Path parent) {
        return new SmallTask(parent.resolve("moods"))
                .write("task.yaml", """
                        name: moods
                        kind: classification
                        description: How somebody feels
                        labels: [sad, glad]
                        licence: CC0
                        """)
                .write("train.jsonl", """
                        {"id": "a", "text": "it rains", "label": "sad"}
                        {"id": "b", "text": "it shines", "label": "glad"}
                        {"id": "c", "text": "it pours", "label": "sad"}
                        """)
                .write("test.jsonl", "{\"id\": \"t\", \"text\": \"it snows\", \"label\": \"glad\"}\n");
    }

    static SmallTask questions(Path parent) {
        return new SmallTask(parent.resolve("facts"))
                .write("task.yaml", "name: facts\nkind: qa\n")
                .write("train.jsonl", """
                        {"id": "a", "question": "When?", "answers": ["at nine", "9"], "documents": ["hours"]}
                        {"id": "b", "question": "Why?", "answers": []}
                        """)
                .write("test.jsonl", "{\"id\": \"t\", \"question\": \"Where?\", \"answers\": [\"here\"]}\n")
                .write("documents/hours.md", "Preface\n## The hours\nOpen at nine.\n")
                .write("documents/places.md", "No heading. It is here.\n");
    }

    /** Writes a file of the folder, or writes it anew. */
    SmallTask write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallTask write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallTask delete(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Task read() {
        return TaskFolder.read(folder, 1);
    }

    /** The lines of the error that reading gives, each without the folder's path. */
    String[] problems() {
        try {
            read();
            return new String[0];
        } catch (CorpusException e) {
            return String.valueOf(e.getMessage()).replace(folder + "/", "").split("\n");
        }
    }
}
