package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.corpus.DocumentTree;
import steelyard.encoder.BaseModel;
import steelyard.rag.IndexAnswers;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexOrigin;
import steelyard.rag.index.PassageIndex;

/** {@code steelyard index} is killed at random moments, as by {@code kill -9}. */
@Tag("slow")
class KilledProgramTest {
    private static final int KILLS = 20;
    private static final int DOCUMENTS = 6000;

    /** From the start of the process; by then a quick machine is nearly done. */
    private static final int LATEST_MILLIS = 15_000;

    @TempDir
    private Path home = Path.of("");

    @Test
    void theIndexHoldsExactlyWhatWasCommittedAndTheNextRunGoesOnFromThere() throws IOException, InterruptedException {
        for (int i = 0; i < DOCUMENTS; i++) {
            TaskFolders.write(home.resolve("documents/d" + i + ".md"), "Ferry " + i + " leaves at nine.");
        }
        Map<String, String> hashes = DocumentTree.of(home.resolve("documents")).hashes();
        Random moments = new Random(42);
        int committed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            process.waitFor(moments.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            int now = checked(hashes);
            assertThat(now).isGreaterThanOrEqualTo(committed);
            committed = now;
        }
        assertThat(start().waitFor()).isZero();
        assertThat(checked(hashes)).isEqualTo(DOCUMENTS);
    }

    /** How many documents are in the index, after a check that each is as it should be. */
    private int checked(Map<String, String> hashes) {
        if (!Files.exists(home.resolve("index"))) {
            return 0; // killed before it came so far
        }
        IndexOrigin origin = IndexAnswers.origin(BaseModel.allMiniLmL6V2());
        try (IndexFolder index = IndexFolder.open(home.resolve("index"), origin);
                PassageIndex read = index.snapshot()) {
            assertThat(hashes).containsAllEntriesOf(index.hashes());
            assertThat(read.size()).isEqualTo(index.hashes().size());
            return read.size();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "index",
                        home.resolve("documents").toString(),
                        "--out",
                        home.resolve("index").toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
