package steelyard.bench.cli;

import java.util.Optional;

/** Reads what users write for numbers. */
final class Numbers {
    private Numbers() {}

    /** The finite number that a text stands for; empty if it stands for none. */
    static Optional<Double> parse(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
