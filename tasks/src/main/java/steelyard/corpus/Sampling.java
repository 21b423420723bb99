package steelyard.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import steelyard.task.Example;

/**
 * How many examples an import keeps. With a limit, the examples are shuffled and the first ones kept, so that a smaller
 * sample is the beginning of a larger one with the same seed; a limit above what is there keeps all. Without one they
 * keep the order of the file. Neither split's sample depends on the other's.
 *
 * <p>The shuffle is {@link Collections#shuffle(List, Random)} with {@link Random} seeded: the same on every machine.
 *
 * @param trainLimit at most that many training examples, at least 1
 * @param trainPerClass at most that many training examples of each label, at least 1; of those that {@code trainLimit}
 *     leaves
 * @param testLimit at most that many test examples, at least 1
 * @param seed of the shuffle
 */
public record Sampling(OptionalInt trainLimit, OptionalInt trainPerClass, OptionalInt testLimit, long seed) {
    /** Keeps a number of examples, whatever their labels. */
    public Sampling(OptionalInt trainLimit, OptionalInt testLimit, long seed) {
        this(trainLimit, OptionalInt.empty(), testLimit, seed);
    }

    public Sampling {
        check(trainLimit, "train");
        check(trainPerClass, "train per class");
        check(testLimit, "test");
    }

    /** Keeps everything. */
    public static Sampling all() {
        return new Sampling(OptionalInt.empty(), OptionalInt.empty(), 0);
    }

    /** The training examples to keep. */
    List<Example> train(List<Example> examples) {
        List<Example> kept = sample(examples, trainLimit);
        return trainPerClass.isEmpty() ? kept : fewOfEach(kept, trainPerClass.getAsInt());
    }

    private List<Example> fewOfEach(List<Example> examples, int most) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Integer> counts = new HashMap<>();
        return shuffled.stream()
                .filter(example -> counts.merge(label(example), 1, Integer::sum) <= most)
                .toList();
    }

    private static String label(Example example) {
        return example.gold()
                .asLabel()
                .orElseThrow(() -> new CorpusException("examples of this kind have no classes to keep some of each"));
    }

    /** The test examples to keep. */
    List<Example> test(List<Example> examples) {
        return sample(examples, testLimit);
    }

    private List<Example> sample(List<Example> examples, OptionalInt limit) {
        if (limit.isEmpty()) {
            return examples;
        }
        List<Example> shuffled = new ArrayList<>(examples);
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
