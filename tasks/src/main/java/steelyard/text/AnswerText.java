package steelyard.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer as SQuAD's official evaluation script (Rajpurkar et al. 2018, {@code evaluate-v2.0.py}) sees it: lower case,
 * without ASCII punctuation, without the articles a, an, the, cut at white space.
 *
 * @param tokens what is left, in order; may be empty
 */
public record AnswerText(List<String> tokens) {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}]");
    private static final Pattern ARTICLE = Pattern.compile("\\b(?:a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    public AnswerText {
        tokens = List.copyOf(tokens);
    }

    /** Normalises a text. */
    public static AnswerText of(String text) {
        String lower = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String words = ARTICLE.matcher(lower).replaceAll(" ");
        List<String> tokens = new ArrayList<>();
        for (String token : SPACE.split(words)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return new AnswerText(tokens);
    }

    /**
     * Harmonic mean of precision and recall of this answer's tokens against the gold's, counted with multiplicity. Where
     * either has no token left, 1 if both have none and else 0, as the official script does.
     */
    public double f1(AnswerText gold) {
        if (tokens.isEmpty() || gold.tokens.isEmpty()) {
            return tokens.equals(gold.tokens) ? 1 : 0;
        }
        Map<String, Integer> left = new HashMap<>();
        gold.tokens.forEach(token -> left.merge(token, 1, Integer::sum));
        int common = 0;
        for (String token : tokens) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (tokens.size() + gold.tokens.size());
    }

    /** Whether the gold's tokens stand in this answer, side by side and in order. A gold without tokens stands nowhere. */
    public boolean contains(AnswerText gold) {
        return !gold.tokens.isEmpty() && Collections.indexOfSubList(tokens, gold.tokens) >= 0;
    }

    /** The highest {@link #f1} of a text against any one of the right answers; 0 where there is none. */
    public static double bestF1(String text, List<String> golds) {
        AnswerText answer = of(text);
        return golds.stream().mapToDouble(gold -> answer.f1(of(gold))).max().orElse(0);
    }

    /** Whether any one of the right answers stands in this one. */
    public boolean containsAny(List<String> golds) {
        return golds.stream().map(AnswerText::of).anyMatch(this::contains);
    }
}
