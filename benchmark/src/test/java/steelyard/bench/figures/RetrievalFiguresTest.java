package steelyard.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retrieval on SciFact beside published figures, with an empty cache. Takes some minutes: {@code mvn verify -Pslow}. */
@Tag("slow")
class RetrievalFiguresTest {
    @TempDir
    Path cache = Path.of("");

    @Test
    void wordsAndVectorsReachThePublishedFiguresAndBothTogetherMore() throws Exception {
        JsonNode scores = scores(PublicData.folder().resolve("scifact"));

        assertThat(ndcg(scores, "lexical"))
                .isEqualTo(0.679, within(0.002)); // Thakur et al. 2021; Lucene, k1 0.9, b 0.4
        assertThat(ndcg(scores, "dense")).isEqualTo(0.645, within(0.002)); // MTEB, all-MiniLM-L6-v2
        assertThat(ndcg(scores, "fused")).isGreaterThanOrEqualTo(0.722);
    }

    @Test
    void theEncoderInBytesLosesNothingThatCouldBeShown() throws Exception {
        Path folder = PublicData.folder().resolve("scifact");

        double floats = ndcg(scores(folder), "dense");
        double bytes = ndcg(scores(folder, "--encoder", "all-minilm-l6-v2-q"), "dense");

        assertThat(bytes).isGreaterThanOrEqualTo(floats - 0.003);
    }

    private JsonNode scores(Path folder, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(PublicData.root().resolve("steelyard").toString(), "retrieval", folder.toString(), "--json"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).environment().put("STEELYARD_CACHE", cache.toString());
        Process process = builder.start();
        JsonNode scores = new JsonMapper().readTree(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        return scores;
    }

    private static double ndcg(JsonNode scores, String ranking) {
        return scores.get(ranking).get("ndcg@10").asDouble();
    }
}
