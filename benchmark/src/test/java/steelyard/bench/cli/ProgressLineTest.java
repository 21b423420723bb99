package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong();
    private final StringWriter screen = new StringWriter();

    @Test
    void rewritesOneLineWithWorkCountDetailAndTheTimeThatIsLeft() {
        ProgressLine line = line(true);
        line.at("training", 1, 100, "epoch 1, loss 0.700");
        nanos.addAndGet(10 * SECOND);
        line.at("training", 11, 100, "epoch 1, loss 0.650"); // 10 in 10 s: 89 more take 1:29
        assertThat(screen)
                .hasToString("\r\u001b[Ktraining  1/100  epoch 1, loss 0.700"
                        + "\r\u001b[Ktraining  11/100  ETA 1:29  epoch 1, loss 0.650");
    }

    @Test
    void redrawsTenTimesASecondAtMostButAlwaysTheLastStep() {
        ProgressLine line = line(true);
        for (int done = 1; done <= 1000; done++) {
            nanos.addAndGet(SECOND / 1000);
            line.at("encoding", done, 1000, "");
        }
        assertThat(screen.toString().split("\r")).hasSizeBetween(10, 13);
        assertThat(screen.toString()).endsWith("encoding  1000/1000");
    }

    @Test
    void neverFillsATerminalOfEightyColumns() {
        line(true).at("encoding", 1, 2, "x".repeat(200));
        assertThat(screen.toString().replace("\r\u001b[K", "")).hasSize(79).startsWith("encoding  1/2  xxx");
    }

    @Test
    void writesNothingWhereNobodyLooksOn() {
        try (ProgressLine line = line(false)) {
            line.at("encoding", 1, 2, "");
        }
        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void leavesAnEmptyLineBehind() {
        try (ProgressLine line = line(true)) {
            line.at("encoding", 1, 2, "");
        }
        assertThat(screen.toString()).endsWith("1/2\r\u001b[K");
    }

    private ProgressLine line(boolean shown) {
        return new ProgressLine(new PrintWriter(screen), nanos::get, shown);
    }
}
