package steelyard.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small updates folder beside two small tasks, all of it right, to be spoilt by tests. */
record SmallUpdate(Path folder, SmallTask questions, SmallTask moods) {

    static SmallUpdate in(Path parent) {
        SmallTask questions =
                SmallTask.questions(parent).write("train.jsonl", """
                        {"id": "a", "question": "When?", "answers": ["At nine.", "9"], "documents": ["hours"]}
                        {"id": "b", "question": "Why?", "answers": []}
                        {"id": "c", "question": "Whither?", "answers": ["here"], "documents": ["places"]}
                        """).write("test.jsonl", """
                        {"id": "t", "question": "Where?", "answers": ["here"], "documents": ["places"]}
                        {"id": "u", "question": "From when?", "answers": ["at nine"], "documents": ["hours"]}
                        {"id": "v", "question": "Who?", "answers": []}
                        {"id": "w", "question": "What?", "answers": ["it"]}
                        """);
        SmallUpdate update = new SmallUpdate(parent.resolve("spring"), questions, SmallTask.classification(parent));
        return update.write("update.yaml", """
                        name: spring
                        documents_of: facts
                        labels_of: moods
                        labels: [bored]
                        """)
                .write("changes.jsonl", """
                        {"id": "1", "change": "changed", "document": "hours", "question": "Opens?", \
                        "old_answers": ["at nine"], "new_answers": ["at ten"]}
                        {"id": "2", "change": "withdrawn", "document": "hours", "question": "Preface?", \
                        "old_answers": ["Preface"]}
                        {"id": "3", "change": "new", "document": "prices", "question": "How much?", \
                        "new_answers": ["two coins"]}
                        """)
                .write("documents/hours.md", "## The hours\nOpen at ten.\n")
                .write("documents/prices.md", "# Prices\nTwo coins.\n")
                .write("train.jsonl", "{\"id\": \"n1\", \"text\": \"it drizzles\", \"label\": \"bored\"}\n")
                .write("test.jsonl", "{\"id\": \"n2\", \"text\": \"it is grey\", \"label\": \"bored\"}\n");
    }

    SmallUpdate write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallUpdate delete(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Updates read() {
        return UpdatesFolder.read(folder, folder.resolve("nowhere"), 1);
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
