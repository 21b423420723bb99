package steelyard.tune.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws batches in which every text has a partner of its class, so that a step sees pairs that belong together beside
 * pairs that do not. Pairs are drawn one batch at a time and never listed. A class with a single example partners it with
 * itself: dropout makes the two differ.
 */
public final class AlikeSampler implements Batches<ClassBatch> {
    /** Tokens of a batch, padding included, at the most: pairs cannot be computed in parts. */
    private static final int MOST_TOKENS = 4_096;

    private final List<List<ClassExample>> classes;
    private final int steps;
    private final int pairs;
    private final Random random;

    /**
     * @param examples at least one
     * @param steps batches of a pass
     * @param size texts in a batch, half of them partners of the other half; rounded down to an even number, at least 2
     * @param seed equal seeds draw equally
     */
    public AlikeSampler(List<ClassExample> examples, int steps, int size, long seed) {
        Map<Integer, List<ClassExample>> byClass = new TreeMap<>();
        examples.forEach(example -> byClass.computeIfAbsent(example.target(), target -> new ArrayList<>())
                .add(example));
        this.classes = List.copyOf(byClass.values());
        this.steps = steps;
        this.pairs = Math.max(1, size / 2);
        this.random = new Random(seed);
    }

    @Override
    public int count() {
        return steps;
    }

    @Override
    public Iterator<List<ClassBatch>> pass() {
        return IntStream.range(0, steps)
                .mapToObj(step -> List.of(batch())) // whole: the loss is over pairs
                .iterator();
    }

    private ClassBatch batch() {
        List<ClassExample> texts = new ArrayList<>();
        Map<Integer, List<ClassExample>> left = new HashMap<>();
        int first = random.nextInt(classes.size());
        int longest = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int drawn = (first + pair) % classes.size(); // classes in turn, so that all weigh the same
            List<ClassExample> both = List.of(draw(drawn, left), draw(drawn, left));
            longest = Math.max(longest, Math.max(length(both.get(0)), length(both.get(1))));
            if (!texts.isEmpty() && (texts.size() + 2) * longest > MOST_TOKENS) {
                break; // few long texts make a batch that is as heavy as many short ones
            }
            texts.addAll(both);
        }
        return ClassBatch.COLLATION.batch(texts);
    }

    private static int length(ClassExample example) {
        return ClassBatch.COLLATION.length(example);
    }

    /** A text of a class; no text comes again before all of its class have come. */
    private ClassExample draw(int drawn, Map<Integer, List<ClassExample>> left) {
        List<ClassExample> own = left.computeIfAbsent(drawn, unused -> new ArrayList<>());
        if (own.isEmpty()) {
            own.addAll(classes.get(drawn));
        }
        return own.remove(random.nextInt(own.size()));
    }
}
