package steelyard.bench.score;

import java.util.Arrays;

/**
 * A method's values on some items.
 *
 * @param method its name
 * @param values {@code [seeds][items]}, at least one of each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Contender(String method, double[][] values) {
    public Contender {
        if (values.length == 0 || values[0].length == 0) {
            throw new IllegalArgumentException(method + " has no values");
        }
    }

    /** Of one seed. */
    public static Contender of(String method, double[] values) {
        return new Contender(method, new double[][] {values});
    }

    /** The same with one seed, if all seeds gave the same: nothing in it was left to chance. */
    Contender once() {
        boolean same = Arrays.stream(values).allMatch(ofSeed -> Arrays.equals(ofSeed, values[0]));
        return same ? of(method, values[0]) : this;
    }

    /** Over all seeds and items. */
    public double mean() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElseThrow();
    }

    /** Whether every value is 0 or 1. */
    boolean binary() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(value -> value == 0 || value == 1);
    }
}
