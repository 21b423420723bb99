package steelyard.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * How many examples an import keeps. With a limit, the examples are shuffled and the first ones kept, so that a smaller
 * sample is the beginning of a larger one with the same seed; a limit above what is there keeps all. Without one they
 * keep the order of the file. Neither split's sample depends on the other's.
 *
 * <p>The shuffle is {@link Collections#shuffle(List, Random)} with {@link Random} seeded: the same on every machine.
 *
 * @param trainLimit at most that many training examples, at least 1
 * @param testLimit at most that many test examples, at least 1
 * @param seed of the shuffle
 */
public record Sampling(OptionalInt trainLimit, OptionalInt testLimit, long seed) {
    public Sampling {
        check(trainLimit, "train");
        check(testLimit, "test");
    }

    /** Keeps everything. */
    public static Sampling all() {
        return new Sampling(OptionalInt.empty(), OptionalInt.empty(), 0);
    }

    /** The training examples to keep. */
    <T> List<T> train(List<T> rows) {
        return sample(rows, trainLimit);
    }

    /** The test examples to keep. */
    <T> List<T> test(List<T> rows) {
        return sample(rows, testLimit);
    }

    private <T> List<T> sample(List<T> rows, OptionalInt limit) {
        if (limit.isEmpty()) {
            return rows;
        }
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Math.min(limit.getAsInt(), shuffled.size()));
    }

    private static void check(OptionalInt limit, String split) {
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new CorpusException(
                    "the %s limit is %d; give 1 or more, or none to keep all".formatted(split, limit.getAsInt()));
        }
    }
}
