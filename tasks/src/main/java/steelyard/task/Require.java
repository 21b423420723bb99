package steelyard.task;

/** Checks that records make of their own components at birth. */
final class Require {
    private Require() {}

    static void text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }

    static void fraction(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is not between 0 and 1: " + value);
        }
    }
}
