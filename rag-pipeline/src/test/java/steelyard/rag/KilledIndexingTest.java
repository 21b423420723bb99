package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.rag.chunk.Passage;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.index.Ranked;

/** A process that indexes is killed at random moments: nothing that it committed is lost, and nothing is half there. */
class KilledIndexingTest {
    private static final int KILLS = 20;

    /** No kill comes later than this after the process has begun to index, which takes it about as long. */
    private static final int LATEST_MILLIS = 400;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whateverMomentItIsKilledAtTheIndexHoldsExactlyWhatWasCommitted() throws IOException, InterruptedException {
        Random moments = new Random(42);
        Map<String, Integer> before = new TreeMap<>();
        int unfinished = 0;
        for (int version = 1; version <= KILLS; version++) {
            Process process = start(version);
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("begins");
                Thread.sleep(moments.nextInt(LATEST_MILLIS));
                Map<String, Integer> seen = version == 1 ? Map.of() : committed();
                process.destroyForcibly().waitFor();
                Map<String, Integer> after = committed();
                assertThat(count(after, version)).isGreaterThanOrEqualTo(count(seen, version));
                assertCommitted(before, after, version);
                IndexFolder.open(folder, IndexingProcess.ORIGIN).close(); // whose lock died with it
                unfinished += count(after, version) < IndexingProcess.DOCUMENTS ? 1 : 0;
                before = after;
            }
        }
        assertThat(unfinished).as("kills that came in time").isGreaterThan(KILLS / 4);
        finishes();
    }

    /** After all that, an undisturbed run has everything. */
    private void finishes() throws IOException, InterruptedException {
        Process process = start(KILLS + 1);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(count(committed(), KILLS + 1)).isEqualTo(IndexingProcess.DOCUMENTS);
    }

    /** Documents are written in order: the first of them are new, up to a commit, and the others are as they were. */
    private static void assertCommitted(Map<String, Integer> before, Map<String, Integer> after, int version) {
        int fresh = count(after, version);
        List<String> ids = IndexingProcess.ids();
        Map<String, Integer> expected = new TreeMap<>(before);
        ids.subList(0, fresh).forEach(id -> expected.put(id, version));
        assertThat(after).isEqualTo(expected);
        assertThat(fresh == IndexingProcess.DOCUMENTS || fresh % IndexingProcess.DOCUMENTS_A_COMMIT == 0)
                .as("%d documents are a whole number of commits", fresh)
                .isTrue();
    }

    private static int count(Map<String, Integer> versions, int version) {
        return (int)
                versions.values().stream().filter(found -> found == version).count();
    }

    /** The version of each document in the index, after a check that all its passages are of that version. */
    private Map<String, Integer> committed() {
        Map<String, Integer> versions = new TreeMap<>();
        try (PassageIndex index = PassageIndex.open(folder, IndexingProcess.ORIGIN)) {
            List<Ranked> all = index.dense(new ToyEncoder().encode("ferry"), Math.max(1, index.size()));
            assertThat(all).hasSize(index.size());
            Map<String, List<Integer>> said = all.stream()
                    .map(hit -> index.passage(hit.ordinal()))
                    .collect(Collectors.groupingBy(
                            Passage::document, Collectors.mapping(KilledIndexingTest::version, Collectors.toList())));
            said.forEach((document, passages) -> {
                assertThat(passages)
                        .hasSize(IndexingProcess.PASSAGES_A_DOCUMENT)
                        .containsOnly(passages.getFirst());
                versions.put(document, passages.getFirst());
            });
        }
        return versions;
    }

    private static int version(Passage passage) {
        Matcher version = Pattern.compile("version (\\d+)").matcher(passage.text());
        assertThat(version.find()).isTrue();
        return Integer.parseInt(version.group(1));
    }

    private Process start(int version) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(version))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
