package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts places and remembers the first few. For one thread. */
final class Places {
    /** Enough to see what is wrong; the others show when these are put right. */
    static final int SHOWN = 5;

    private final List<String> shown = new ArrayList<>();
    private int count;

    void add(Supplier<String> place) {
        if (count < SHOWN) {
            shown.add(place.get());
        }
        count++;
    }

    int count() {
        return count;
    }

    /** The finding, if there is a place. */
    Optional<Finding> finding(String sentence) {
        return count == 0 ? Optional.empty() : Optional.of(new Finding(sentence, count, shown));
    }
}
