package steelyard.bench.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import steelyard.text.Words;

/**
 * Multinomial naive Bayes on words, with class priors and add-one smoothing: Manning, Raghavan and Schütze, Introduction to
 * Information Retrieval (2008), figure 13.2. Words that it was not trained on are left out. For one thread until it is
 * trained.
 */
final class NaiveBayes {
    private final Map<String, Bag> bags =
            new TreeMap<>(); // sorted, so that the first of equal labels is the same every time
    private final Set<String> vocabulary = new HashSet<>();
    private int texts;

    /** What was seen of one label. */
    private static final class Bag {
        private final Map<String, Integer> counts = new HashMap<>();
        private int texts;
        private int words;
    }

    /** Learns one text. */
    void learn(String text, String label) {
        Bag bag = bags.computeIfAbsent(label, unseen -> new Bag());
        bag.texts++;
        texts++;
        for (String word : Words.of(text)) {
            bag.counts.merge(word, 1, Integer::sum);
            bag.words++;
            vocabulary.add(word);
        }
    }

    /**
     * The likeliest label; of equal ones the first in the alphabet.
     *
     * @throws IllegalStateException if it has learned nothing
     */
    String label(String text) {
        List<String> known =
                Words.of(text).stream().filter(vocabulary::contains).toList();
        String best = "";
        double highest = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Bag> entry : bags.entrySet()) {
            double score = logProbability(entry.getValue(), known);
            if (score > highest) {
                highest = score;
                best = entry.getKey();
            }
        }
        if (best.isEmpty()) {
            throw new IllegalStateException("nothing has been learned");
        }
        return best;
    }

    /** log P(label) + Σ log P(word | label), with P(word | label) = (count + 1) / (words + vocabulary). */
    private double logProbability(Bag bag, List<String> words) {
        double sum = Math.log(bag.texts / (double) texts);
        for (String word : words) {
            sum += Math.log((bag.counts.getOrDefault(word, 0) + 1.0) / (bag.words + vocabulary.size()));
        }
        return sum;
    }
}
