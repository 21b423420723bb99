package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import steelyard.task.Example;

/** Runs of words that two items share: the mark of texts that were stamped and not written. */
public final class SharedRuns {
    /** Names and fixed terms are shorter. */
    public static final int WORDS = 8;

    private SharedRuns() {}

    /** A pair of ids and the run for each run that an item shares with an earlier one. */
    public static List<String> among(List<Example> examples) {
        Map<String, String> first = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (Example example : examples) {
            for (String run : runs(example.question().text())) {
                String other = first.putIfAbsent(run, example.id());
                if (other != null) {
                    shared.add("%s and %s ('%s')".formatted(other, example.id(), run));
                }
            }
        }
        return shared;
    }

    private static Set<String> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
        Set<String> runs = new HashSet<>();
        for (int from = 0; from + WORDS <= words.length; from++) {
            runs.add(String.join(" ", Arrays.copyOfRange(words, from, from + WORDS)));
        }
        return runs;
    }
}
