package steelyard.bench.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Takes some of many items. */
public final class ItemSample {
    private ItemSample() {}

    /** A seeded sample in the items' order; all of them where there are no more than the limit, or where there is none. */
    public static <T> List<T> of(List<T> items, OptionalInt limit, long seed) {
        if (limit.orElse(items.size()) >= items.size()) {
            return List.copyOf(items);
        }
        List<Integer> positions =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Collections.shuffle(positions, new Random(seed));
        return positions.subList(0, limit.getAsInt()).stream()
                .sorted()
                .map(items::get)
                .toList();
    }
}
