package steelyard.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Groups texts of like length, so that little is computed on padding. */
public final class Batches {
    private Batches() {}

    /**
     * Cuts texts into batches, the shortest first.
     *
     * @param texts tokens of each text
     * @param size texts in a batch; the last may hold fewer
     * @return positions in {@code texts}, batch by batch; every position once
     */
    public static List<List<Integer>> byLength(List<Tokens> texts, int size) {
        List<Integer> order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += size) {
            batches.add(order.subList(from, Math.min(from + size, order.size())));
        }
        return batches;
    }
}
