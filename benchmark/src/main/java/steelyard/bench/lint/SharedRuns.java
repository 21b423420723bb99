package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steelyard.task.Task;
import steelyard.text.Words;

/** Pairs of items that share a run of words: the mark of texts that were stamped and not written. */
record SharedRuns() implements Check {
    /** Names and set phrases are shorter. */
    private static final int RUN = 8;

    /** On which sides a pair's two items stand. */
    private enum Reach {
        WITHIN_TRAIN("within train and dev"),
        WITHIN_TEST("within test"),
        ACROSS("across train and test");

        private final String text;

        Reach(String text) {
            this.text = text;
        }

        static Reach of(Item one, Item other) {
            if (one.side() != other.side()) {
                return ACROSS;
            }
            return one.side() == Item.Side.TRAIN ? WITHIN_TRAIN : WITHIN_TEST;
        }
    }

    @Override
    public Checked of(Task task) {
        Map<Reach, Places> pairs = pairs(Item.of(task));
        List<Figure> figures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        pairs.forEach((reach, places) -> {
            figures.add(new Figure.Count("pairs that share eight words, " + reach.text, places.count()));
            places.finding("pairs of items share a run of eight words " + reach.text + "; reword or drop one of each")
                    .ifPresent(findings::add);
        });
        return new Checked(figures, findings);
    }

    private static Map<Reach, Places> pairs(List<Item> items) {
        Map<Reach, Places> pairs = new EnumMap<>(Reach.class);
        for (Reach reach : Reach.values()) {
            pairs.put(reach, new Places());
        }
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            BitSet met = new BitSet(i); // a pair counts once, whatever number of runs it shares
            for (String run : runs(item.text())) {
                List<Integer> earlier = holders.computeIfAbsent(run, unseen -> new ArrayList<>());
                for (int other : earlier) {
                    if (!met.get(other)) {
                        met.set(other);
                        note(items.get(other), item, run, pairs);
                    }
                }
                earlier.add(i);
            }
        }
        return pairs;
    }

    private static void note(Item one, Item other, String run, Map<Reach, Places> pairs) {
        pairs.computeIfAbsent(Reach.of(one, other), unseen -> new Places())
                .add(() -> "%s and %s: '%s'".formatted(one.place(), other.place(), run));
    }

    private static Set<String> runs(String text) {
        List<String> words = Words.of(text);
        Set<String> runs = new LinkedHashSet<>();
        for (int from = 0; from + RUN <= words.size(); from++) {
            runs.add(String.join(" ", words.subList(from, from + RUN)));
        }
        return runs;
    }
}
