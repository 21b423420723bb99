package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.bench.retrieval.DocumentHit;
import steelyard.bench.retrieval.JudgedRanking;
import steelyard.corpus.Judgements;
import steelyard.task.TaskException;

class TrecRunTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void writesALineForEachHitWithRanksFromOne() throws IOException {
        Map<String, List<DocumentHit>> hits = new LinkedHashMap<>();
        hits.put("q2", List.of(new DocumentHit("d1", 2.5), new DocumentHit("d7", 0.25)));
        hits.put("q3", List.of());
        hits.put("q1", List.of(new DocumentHit("d7", -0.5)));

        assertThat(written(hits))
                .containsExactly(
                        "q2 Q0 d1 1 2.5 steelyard-dense",
                        "q2 Q0 d7 2 0.25 steelyard-dense",
                        "q1 Q0 d7 1 -0.5 steelyard-dense");
    }

    @Test
    void equalScoresFallByTheLeastThatAFloatCanHoldSoThatTheirOrderIsNotLost() throws IOException {
        double nearly = Math.nextUp(2.0); // the same float as 2
        List<String> lines = written(Map.of(
                "q",
                List.of(
                        new DocumentHit("a", nearly),
                        new DocumentHit("b", 2),
                        new DocumentHit("c", 2),
                        new DocumentHit("d", 1))));

        List<Float> scores =
                lines.stream().map(line -> Float.parseFloat(line.split(" ")[4])).toList();
        assertThat(scores).containsExactly(2f, Math.nextDown(2f), Math.nextDown(Math.nextDown(2f)), 1f);
    }

    @Test
    void aFolderThatIsNotThereAndAnIdThatWouldBreakALineAreNamedBeforehand() {
        TrecRun run = new TrecRun(folder.resolve("runs"));
        run.check(Stream.of("d1", "d2"));

        assertThatThrownBy(() -> run.check(Stream.of("d1", "my document")))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("'my document' holds white space");
        assertThatThrownBy(() -> new TrecRun(folder.resolve("nowhere/runs")).check(Stream.of()))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("nowhere") + "; create it");
    }

    private List<String> written(Map<String, List<DocumentHit>> hits) throws IOException {
        JudgedRanking ranking = new JudgedRanking("dense", hits, new Judgements("qrels/test.tsv", Map.of()));
        Path file = new TrecRun(folder.resolve("small")).write(ranking);
        assertThat(file).isEqualTo(folder.resolve("small.dense.run"));
        return Files.readAllLines(file);
    }
}
