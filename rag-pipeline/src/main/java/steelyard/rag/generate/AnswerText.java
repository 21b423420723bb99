package steelyard.rag.generate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares answers as SQuAD's evaluation does: lower case, no punctuation, no articles, single spaces. */
final class AnswerText {
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
    private static final Pattern ARTICLE = Pattern.compile("\\b(a|an|the)\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private AnswerText() {}

    /** Whether an answer contains one of the right ones, word for word. */
    static boolean containsAny(String answer, List<String> gold) {
        String said = " " + normalized(answer) + " ";
        return gold.stream()
                .map(AnswerText::normalized)
                .anyMatch(right -> !right.isEmpty() && said.contains(" " + right + " "));
    }

    static String normalized(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain = PUNCTUATION.matcher(lower).replaceAll("");
        String bare = ARTICLE.matcher(plain).replaceAll(" ");
        return SPACE.matcher(bare).replaceAll(" ").strip();
    }
}
