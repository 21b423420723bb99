package steelyard.bench.lint;

import java.util.List;

/** One figure of a datasheet. */
public sealed interface Figure {
    /** What was measured, in a few words; the same in every task. */
    String name();

    /** What was measured, as a number. */
    double value();

    /** So many. */
    record Count(String name, int count) implements Figure {
        @Override
        public double value() {
            return count;
        }
    }

    /** So many, and which; what is printed for people has room for the number only. */
    record Items(String name, List<String> ids) implements Figure {
        public Items {
            ids = List.copyOf(ids);
        }

        @Override
        public double value() {
            return ids.size();
        }
    }

    /** So many of so many; the whole is at least 1. */
    record Share(String name, int part, int whole) implements Figure {
        public Share {
            if (part < 0 || whole < 1 || part > whole) {
                throw new IllegalArgumentException(name + ": no share: " + part + " of " + whole);
            }
        }

        /** Between 0 and 1. */
        @Override
        public double value() {
            return part / (double) whole;
        }
    }

    /** Per cent of something that the name says; may be above 100. */
    record Percent(String name, double value) implements Figure {}

    /** A coefficient without a unit, such as a kappa. */
    record Coefficient(String name, double value) implements Figure {}
}
