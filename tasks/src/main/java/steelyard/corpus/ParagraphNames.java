package steelyard.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives paragraphs names that are unique and safe as file names on every system: {@code Article_Title-001}. */
final class ParagraphNames {
    /** File names may be 255 bytes long; number and ending need some of them. */
    private static final int LONGEST = 200;

    private final Map<String, Integer> counts = new HashMap<>();

    /** The name of an article's next paragraph; articles whose titles look the same as file names are counted as one. */
    String next(String title) {
        String safe = safe(title);
        // File systems that ignore case must keep them apart too.
        int number = counts.merge(safe.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return "%s-%03d".formatted(safe, number);
    }

    /** ASCII letters, digits, dots, dashes and underscores: the rest fails where the system's encoding is not UTF-8. */
    private static String safe(String title) {
        String safe = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .strip()
                .replaceAll("[^A-Za-z0-9._-]+", "_")
                .replaceAll("^[._-]+", "");
        return safe.isEmpty() ? "article" : safe.substring(0, Math.min(safe.length(), LONGEST));
    }
}
