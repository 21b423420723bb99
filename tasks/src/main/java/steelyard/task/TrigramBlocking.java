package steelyard.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes the sentences with the highest scores, but none that repeats three words in a row of one taken before (Paulus et
 * al. 2018): a summary should not say the same thing twice.
 */
public final class TrigramBlocking {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TrigramBlocking() {}

    /**
     * Positions of the chosen sentences, the best first; sentences that repeat others come last, and only where there are
     * too few without them.
     *
     * @param sentences their texts
     * @param scores one a sentence; of equal ones the earlier sentence is better
     * @param count how many to choose; at most there are
     */
    public static List<Integer> choose(List<String> sentences, List<Double> scores, int count) {
        if (scores.size() != sentences.size()) {
            throw new IllegalArgumentException(scores.size() + " scores for " + sentences.size() + " sentences");
        }
        List<Integer> best = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparing(scores::get).reversed())
                .toList();
        List<Integer> chosen = new ArrayList<>();
        List<Integer> repeating = new ArrayList<>();
        Set<List<String>> said = new HashSet<>();
        for (int sentence : best) {
            Set<List<String>> own = trigrams(sentences.get(sentence));
            if (own.stream().anyMatch(said::contains)) {
                repeating.add(sentence);
            } else {
                chosen.add(sentence);
                said.addAll(own);
            }
            if (chosen.size() == count) {
                return chosen;
            }
        }
        return Stream.concat(chosen.stream(), repeating.stream()).limit(count).toList();
    }

    private static Set<List<String>> trigrams(String sentence) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(sentence.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<List<String>> trigrams = new HashSet<>();
        for (int from = 0; from + 3 <= words.size(); from++) {
            trigrams.add(words.subList(from, from + 3));
        }
        return trigrams;
    }
}
