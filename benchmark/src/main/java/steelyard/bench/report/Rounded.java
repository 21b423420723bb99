package steelyard.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/** Numbers as reports hold them: without digits that mean nothing. */
final class Rounded {
    private Rounded() {}

    static double six(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** Six digits that count: a small chance is not none. */
    static double digits(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(6)).doubleValue();
    }

    static double three(double value) {
        return Math.round(value * 1e3) / 1e3;
    }

    static double seconds(Duration time) {
        return three(time.toNanos() / 1e9);
    }

    /** Milliseconds, down to the microsecond. */
    static double millis(Duration time) {
        return three(time.toNanos() / 1e6);
    }
}
