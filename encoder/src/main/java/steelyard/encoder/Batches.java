package steelyard.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups texts of one length: nothing is computed on padding, and a text's vector is the same to the last bit whatever texts
 * are beside it and however many threads there are.
 */
final class Batches {
    private Batches() {}

    /**
     * Cuts texts into batches, the longest texts first.
     *
     * @param texts tokens of each text
     * @param size tokens in a batch at the most; a longer text gets a batch of its own
     * @return positions in {@code texts}, batch by batch; every position once
     */
    static List<List<Integer>> byLength(List<Tokens> texts, int size) {
        List<Integer> order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        int from = 0;
        while (from < order.size()) {
            int columns = texts.get(order.get(from)).length();
            int most = Math.min(order.size(), from + Math.max(1, size / columns));
            int to = from + 1;
            while (to < most && texts.get(order.get(to)).length() == columns) {
                to++;
            }
            batches.add(order.subList(from, to));
            from = to;
        }
        return batches;
    }
}
