package steelyard.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import steelyard.task.Example;

/**
 * Takes a dev split out of the training examples of a task that brings none: 15 %, rounded, at most 2,000 examples. Fewer
 * than ten would tell nothing, and are left to learn from.
 *
 * <p>Examples with labels are taken in proportion to their label; each label keeps at least one training example. Both parts keep the order of the file. The choice is
 * {@link Collections#shuffle(List, Random)} with {@link Random} seeded, both of which the Java platform specifies to
 * the bit: the same seed chooses the same examples everywhere.
 *
 * @param train what is left to learn from
 * @param dev what was taken
 */
public record DevSplit(List<Example> train, List<Example> dev) {
    private static final double SHARE = 0.15;
    private static final int MOST = 2_000;
    private static final int FEWEST = 10;

    public DevSplit {
        train = List.copyOf(train);
        dev = List.copyOf(dev);
    }

    /** Divides examples; equal seeds divide equal examples equally. */
    public static DevSplit of(List<Example> examples, long seed) {
        return of(examples, wanted(examples.size()), seed);
    }

    /** Of examples that come to others: as large a share, however few they are, since the others have dev examples too. */
    static DevSplit ofAddition(List<Example> examples, long seed) {
        return of(examples, share(examples.size()), seed);
    }

    private static DevSplit of(List<Example> examples, long wanted, long seed) {
        Set<Integer> taken = choose(byLabel(examples), wanted, new Random(seed));
        List<Example> train = new ArrayList<>();
        List<Example> dev = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            (taken.contains(i) ? dev : train).add(examples.get(i));
        }
        return new DevSplit(train, dev);
    }

    /** Positions by label; all under one name where there are no labels. */
    private static Map<String, List<Integer>> byLabel(List<Example> examples) {
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            String label = examples.get(i).gold().asLabel().orElse("");
            positions.computeIfAbsent(label, key -> new ArrayList<>()).add(i);
        }
        return positions;
    }

    private static Set<Integer> choose(Map<String, List<Integer>> positions, long wanted, Random random) {
        Map<String, Integer> quotas = quotas(positions, wanted);
        Set<Integer> taken = new LinkedHashSet<>();
        positions.forEach((label, own) -> {
            List<Integer> shuffled = new ArrayList<>(own);
            Collections.shuffle(shuffled, random);
            taken.addAll(shuffled.subList(0, quotas.getOrDefault(label, 0)));
        });
        return taken;
    }

    private static long wanted(int size) {
        long share = share(size);
        return share < FEWEST ? 0 : share;
    }

    private static long share(int size) {
        return Math.min(MOST, Math.round(SHARE * size));
    }

    /** Largest remainders: whole parts first, then one more for whoever lost most by rounding. */
    private static Map<String, Integer> quotas(Map<String, List<Integer>> positions, long wanted) {
        int size = positions.values().stream().mapToInt(Collection::size).sum();
        Map<String, Integer> quotas = new HashMap<>();
        Map<String, Double> missing = new LinkedHashMap<>();
        long left = wanted;
        for (Map.Entry<String, List<Integer>> label : positions.entrySet()) {
            int own = label.getValue().size();
            double exact = (double) wanted * own / size;
            int whole = Math.min((int) exact, own - 1);
            quotas.put(label.getKey(), whole);
            left -= whole;
            if (whole < own - 1) {
                missing.put(label.getKey(), exact - whole);
            }
        }
        missing.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(left)
                .forEach(label -> quotas.merge(label.getKey(), 1, Integer::sum));
        return quotas;
    }
}
