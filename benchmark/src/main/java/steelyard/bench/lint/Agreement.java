package steelyard.bench.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often two readers say the same.
 *
 * @param first what the first said, item by item
 * @param second what the second said to the same items
 */
record Agreement(List<String> first, List<String> second) {
    Agreement {
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (first.size() != second.size() || first.isEmpty()) {
            throw new IllegalArgumentException("not the same items: " + first.size() + " and " + second.size());
        }
    }

    /** Share of the items. */
    double observed() {
        int same = 0;
        for (int i = 0; i < first.size(); i++) {
            same += first.get(i).equals(second.get(i)) ? 1 : 0;
        }
        return same / (double) first.size();
    }

    /**
     * Cohen's κ (Cohen 1960): agreement beyond what chance gives, by each reader's own shares. 1 where both only ever say one
     * and the same, for which the formula is 0/0.
     */
    double kappa() {
        Map<String, Integer> secondCounts = new HashMap<>();
        second.forEach(label -> secondCounts.merge(label, 1, Integer::sum));
        double n = first.size();
        double chance = 0;
        for (String label : first) {
            chance += secondCounts.getOrDefault(label, 0) / n / n;
        }
        return chance == 1 ? 1 : (observed() - chance) / (1 - chance);
    }
}
