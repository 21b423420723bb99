package steelyard.tune.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Deals examples into batches of texts of like length, in another order each epoch.
 *
 * <p>Examples are shuffled, sorted by length within pools of many batches, cut into batches, and the batches shuffled:
 * chance decides what meets in a batch, and little is computed on padding.
 */
public final class BatchSampler {
    private static final int BATCHES_IN_A_POOL = 20;

    private final List<ClassExample> examples;
    private final int size;
    private final Random random;

    /**
     * @param examples all of them, at least one
     * @param size examples in a batch; the last of a pool may hold fewer
     * @param seed equal seeds deal equally
     */
    public BatchSampler(List<ClassExample> examples, int size, long seed) {
        this.examples = List.copyOf(examples);
        this.size = size;
        this.random = new Random(seed);
    }

    /** How many batches make an epoch. */
    public int batches() {
        return (examples.size() + size - 1) / size;
    }

    /** The next epoch: every example once. */
    public List<ClassBatch> epoch() {
        List<ClassExample> order = new ArrayList<>(examples);
        Collections.shuffle(order, random);
        List<ClassBatch> batches = new ArrayList<>();
        int pool = size * BATCHES_IN_A_POOL;
        for (int from = 0; from < order.size(); from += pool) {
            List<ClassExample> alike = order.subList(from, Math.min(from + pool, order.size()));
            alike.sort(Comparator.comparingInt(example -> example.tokens().length()));
            for (int start = 0; start < alike.size(); start += size) {
                batches.add(ClassBatch.of(alike.subList(start, Math.min(start + size, alike.size()))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
