package steelyard.bench.lint;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import steelyard.task.Example;

/**
 * Multinomial naive Bayes on words with add-one smoothing (Manning, Raghavan and Schütze 2008, section 13.2): how far a
 * classification task comes by its words alone.
 */
final class NaiveBayes {
    private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Map<String, Integer>> words = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private int all;

    NaiveBayes(List<Example> train) {
        for (Example example : train) {
            String label = label(example);
            texts.merge(label, 1, Integer::sum);
            all++;
            for (String word : words(example)) {
                words.computeIfAbsent(label, key -> new HashMap<>()).merge(word, 1, Integer::sum);
                totals.merge(label, 1, Integer::sum);
                vocabulary.add(word);
            }
        }
    }

    /** Share of the items whose label it finds. */
    double accuracy(List<Example> test) {
        return test.stream()
                .mapToDouble(example -> best(example).equals(label(example)) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private String best(Example example) {
        List<String> said = words(example);
        return texts.keySet().stream()
                .sorted()
                .max(Comparator.comparingDouble(label -> logProbability(label, said)))
                .orElseThrow(() -> new IllegalArgumentException("no training example"));
    }

    /** Up to what all labels share; words that training never showed are left out. */
    private double logProbability(String label, List<String> said) {
        double sum = Math.log(texts.getOrDefault(label, 0) / (double) all);
        int total = totals.getOrDefault(label, 0) + vocabulary.size();
        for (String word : said) {
            if (vocabulary.contains(word)) {
                int count = words.getOrDefault(label, Map.of()).getOrDefault(word, 0);
                sum += Math.log((count + 1.0) / total);
            }
        }
        return sum;
    }

    private static List<String> words(Example example) {
        return NO_WORD.splitAsStream(example.question().text().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String label(Example example) {
        return example.gold().asLabel().orElseThrow(() -> new IllegalArgumentException(example.id() + " has no label"));
    }
}
