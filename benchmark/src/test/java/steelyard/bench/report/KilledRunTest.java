package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that runs a plan is killed at random moments, as by {@code kill -9}, and another goes on where it was. */
class KilledRunTest {
    private static final int KILLS = 20;

    /** From the first moment at which it can have written anything. */
    private static final int LATEST_MILLIS = 40;

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void theReportIsTheSameAsThatOfARunThatNobodyDisturbed() throws IOException, InterruptedException {
        Path whole = temporary.resolve("whole");
        RunningProcess.run(whole);
        Path killed = temporary.resolve("killed");
        Random moments = new Random(42);
        long lines = 0;
        int inBetween = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(killed);
            while (process.isAlive() && lines(killed) == lines) {
                Thread.sleep(1);
            }
            process.waitFor(moments.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            inBetween += lines(killed) > lines && !Files.exists(killed.resolve("results.json")) ? 1 : 0;
            assertThat(lines(killed)).isGreaterThanOrEqualTo(lines);
            lines = lines(killed);
        }
        assertThat(inBetween).as("kills in the middle of the work").isGreaterThan(3);
        assertThat(start(killed).waitFor()).isZero();
        assertThat(killed.resolve("results.json")).hasSameTextualContentAs(whole.resolve("results.json"));
        assertThat(killed.resolve("predictions.jsonl")).hasSameTextualContentAs(whole.resolve("predictions.jsonl"));
    }

    /** Whole lines; what stands behind the last of them was being written. */
    private static long lines(Path folder) throws IOException {
        Path predictions = folder.resolve("predictions.jsonl");
        if (!Files.exists(predictions)) {
            return 0;
        }
        return Files.readString(predictions).chars().filter(c -> c == '\n').count();
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunningProcess.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
    }
}
