package steelyard.task;

import java.time.Duration;

/**
 * Time that one stage of answering took.
 *
 * @param stage its name: {@code encode}, {@code retrieve}, {@code generate}, {@code classify}, …
 * @param time wall-clock time
 */
public record StageTime(String stage, Duration time) {
    public StageTime {
        Require.text(stage, "stage");
        if (time.isNegative()) {
            throw new IllegalArgumentException("negative time of stage " + stage + ": " + time);
        }
    }
}
