package steelyard.tune.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Deals examples into batches of examples of like length, in another order each pass.
 *
 * <p>Examples are shuffled, sorted by length within pools of many batches, cut into batches, and the batches shuffled:
 * chance decides what meets in a batch, and little is computed on padding.
 *
 * @param <E> an example
 * @param <B> a batch
 */
public final class BatchSampler<E, B extends Batch> implements Batches<B> {
    private static final int BATCHES_IN_A_POOL = 20;

    /** Tokens computed at once, padding included; what is kept for back-propagation grows with them. */
    private static final int MOST_TOKENS = 1_024;

    private final List<E> examples;
    private final Collation<E, B> collation;
    private final int size;
    private final Random random;

    /**
     * @param examples all of them, at least one
     * @param collation lays them side by side
     * @param size examples in a batch; the last of a pool may hold fewer
     * @param seed equal seeds deal equally
     */
    public BatchSampler(List<E> examples, Collation<E, B> collation, int size, long seed) {
        this.examples = List.copyOf(examples);
        this.collation = collation;
        this.size = size;
        this.random = new Random(seed);
    }

    @Override
    public int count() {
        return (examples.size() + size - 1) / size;
    }

    /** The next pass: every example once. */
    @Override
    public Iterator<List<B>> pass() {
        List<E> order = new ArrayList<>(examples);
        Collections.shuffle(order, random);
        List<List<E>> batches = new ArrayList<>();
        int pool = size * BATCHES_IN_A_POOL;
        for (int from = 0; from < order.size(); from += pool) {
            batches.addAll(byLength(order.subList(from, Math.min(from + pool, order.size()))));
        }
        Collections.shuffle(batches, random);
        return batches.stream().map(this::parts).iterator();
    }

    /** A batch, sorted by length, in as few parts as memory allows. */
    private List<B> parts(List<E> batch) {
        int longest = Math.max(1, collation.length(batch.getLast()));
        int rows = Math.max(1, MOST_TOKENS / longest);
        return IntStream.iterate(0, from -> from < batch.size(), from -> from + rows)
                .mapToObj(from -> collation.batch(batch.subList(from, Math.min(from + rows, batch.size()))))
                .toList();
    }

    /** All examples once, the shortest first, in parts: for encoding, where the order does not matter. */
    public List<B> inOrderOfLength() {
        return byLength(examples).stream()
                .flatMap(batch -> parts(batch).stream())
                .toList();
    }

    private List<List<E>> byLength(List<E> some) {
        List<E> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparingInt(collation::length));
        List<List<E>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += size) {
            batches.add(sorted.subList(from, Math.min(from + size, sorted.size())));
        }
        return batches;
    }
}
