package steelyard.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder in BEIR form, small enough to read, of which a test changes what it is about. */
record SmallCorpus(Path folder) {

    static SmallCorpus in(Path folder) {
        return new SmallCorpus(folder)
                .write(
                        "corpus.jsonl",
                        "{\"_id\": \"d1\", \"title\": \"Ferries\", \"text\": \"They leave at nine.\", \"metadata\": {\"a\": 1}}",
                        "{\"_id\": \"d2\", \"title\": \"\", \"text\": \"Bread is baked at five.\"}",
                        "{\"_id\": 3, \"text\": \"\"}")
                .write(
                        "queries.jsonl",
                        "{\"_id\": \"q1\", \"text\": \"When do ferries leave?\"}",
                        "{\"_id\": \"q2\", \"text\": \"When is bread baked?\"}")
                .write("qrels/test.tsv", "query-id\tcorpus-id\tscore", "q1\td1\t2", "q1\td2\t0", "q2\td2\t1");
    }

    SmallCorpus write(String name, String... lines) {
        return write(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    SmallCorpus write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallCorpus delete(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JudgedCorpus read() {
        return BeirFolder.read(folder);
    }

    /** What is wrong with it, without the path of the folder. */
    List<String> problems() {
        try {
            read();
            return List.of();
        } catch (CorpusException e) {
            return String.valueOf(e.getMessage())
                    .replace(folder + "/", "")
                    .lines()
                    .toList();
        }
    }
}
