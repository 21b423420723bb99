package steelyard.tune.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be said of a sentence without understanding it, each trait about 0 to 1: where it stands, how long it is, and
 * how much of what the whole text speaks of it names.
 */
public final class SentenceTraits {
    /** How many traits a sentence has. */
    public static final int COUNT = 14;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_CONTENT_WORD = 4; // most of the shorter words only hold a sentence together
    private static final int FREQUENT = 10;
    private static final double MANY_WORDS = 40;
    private static final double SLOW_FALL = 8; // sentences
    private static final Pattern QUOTE = Pattern.compile("[\"“”]");

    private final List<String> texts;
    private final List<List<String>> words;
    /** How often each content word stands in each sentence. */
    private final List<Map<String, Integer>> contents;
    /** How often each content word stands in the text. */
    private final Map<String, Integer> content = new HashMap<>();

    private final Set<String> frequent;

    private SentenceTraits(List<String> texts) {
        this.texts = texts;
        this.words = texts.stream().map(SentenceTraits::words).toList();
        this.contents = words.stream().map(SentenceTraits::content).toList();
        contents.forEach(own -> own.forEach((word, count) -> content.merge(word, count, Integer::sum)));
        this.frequent = content.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FREQUENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The traits of each sentence, {@code [COUNT]}. */
    public static List<float[]> of(List<String> sentences) {
        SentenceTraits traits = new SentenceTraits(sentences);
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            all.add(traits.of(i));
        }
        return all;
    }

    private float[] of(int i) {
        int length = words.get(i).size();
        Map<String, Integer> own = contents.get(i);
        double all = Math.max(1, own.size());
        double known = own.keySet().stream().filter(frequent::contains).count();
        double shared = own.keySet().stream()
                .filter(word -> content.getOrDefault(word, 0) > own.getOrDefault(word, 0))
                .count();
        return floats(
                // where it stands: steeply falling, slowly falling, relative to the whole, the first, one of the first
                1.0 / (1 + i),
                Math.exp(-i / SLOW_FALL),
                i / (double) Math.max(1, texts.size() - 1),
                i == 0 ? 1 : 0,
                i < 3 ? 1 : 0,
                // how long it is: in proportion, by order of magnitude, hardly a sentence
                Math.min(1, length / MANY_WORDS),
                Math.log1p(Math.min(length, MANY_WORDS)) / Math.log1p(MANY_WORDS),
                length < 6 ? 1 : 0,
                // what it names: share of the frequent words, share of its words that are frequent, or stand elsewhere
                // too
                known / FREQUENT,
                known / all,
                shared / all,
                // what it is like: the whole text, the first sentence, speech
                cosine(own, content),
                i == 0 ? 0 : cosine(own, contents.getFirst()),
                QUOTE.matcher(texts.get(i)).find() ? 1 : 0);
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, Integer> content(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_CONTENT_WORD)
                .collect(Collectors.toMap(Function.identity(), word -> 1, Integer::sum));
    }

    private static double cosine(Map<String, Integer> one, Map<String, Integer> other) {
        double product = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            product += word.getValue() * other.getOrDefault(word.getKey(), 0);
        }
        double lengths = length(one) * length(other);
        return lengths > 0 ? product / lengths : 0;
    }

    private static double length(Map<String, Integer> counts) {
        return Math.sqrt(counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum());
    }
}
