package steelyard.bench.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import steelyard.task.TaskException;

/**
 * What is measured of a solver.
 *
 * @param clients of the closed loops, in their order; the largest number of them serves the open loops
 * @param rates of the open loops, in requests a second; empty for steps up to where it saturates
 * @param length of each step; at low rates they last longer, see {@link StepLength#at}
 * @param seed of the arrivals and of the order of questions
 * @throws TaskException if too few requests would arrive at one of the rates
 */
public record LoadPlan(List<Integer> clients, List<Double> rates, StepLength length, long seed) {
    public LoadPlan {
        clients = List.copyOf(clients);
        rates = List.copyOf(rates);
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("no clients");
        }
        for (double rate : rates) {
            if (length.at(rate).isEmpty()) {
                throw tooLow(rate, length);
            }
        }
    }

    private static TaskException tooLow(double rate, StepLength length) {
        return new TaskException(String.format(
                Locale.ROOT,
                "at %s requests a second too few arrive in steps of %s seconds, even if one lasts %d times as long: %d are"
                        + " needed; take --seconds %s or more, or a higher rate",
                plain(rate),
                plain(length.seconds()),
                StepLength.LONGEST,
                StepLength.FEWEST_ARRIVALS,
                plain(StepLength.FEWEST_ARRIVALS / rate / StepLength.LONGEST)));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(3, RoundingMode.UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Threads that serve the open loops. */
    public int serving() {
        return clients.stream().mapToInt(number -> number).max().orElseThrow();
    }
}
