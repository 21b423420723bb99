package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
class KilledIndexProgramTest {
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
        KilledProgram program = new KilledProgram(
                List.of(
                        "index",
                        home.resolve("documents").toString(),
                        "--out",
                        home.resolve("index").toString()),
                LATEST_MILLIS);
        AtomicInteger committed = new AtomicInteger();
        int code = program.killedThenLeftAlone(() -> {
            int now = checked(hashes);
            assertThat(now).isGreaterThanOrEqualTo(committed.getAndSet(now));
        });
        assertThat(code).isZero();
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
}
