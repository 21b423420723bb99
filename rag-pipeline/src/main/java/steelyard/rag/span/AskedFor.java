package steelyard.rag.span;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of answer a question wants, by its words alone. */
public enum AskedFor {
    /** A person or an organisation. */
    WHO("who|whom|whose"),
    /** A date, a year or a time. */
    WHEN("when|(?:what|which)(?: \\w+)? (?:year|years|date|day|month|century|decade|time|era|period)"),
    /** A place. */
    WHERE(
            "where|(?:what|which)(?: \\w+)? (?:city|country|state|place|town|region|county|street|area|location|continent)"),
    /** A count. */
    HOW_MANY("how many|what (?:number|population)"),
    /** An amount, a size or a share. */
    HOW_MUCH(
            "how (?:much|long|far|old|big|large|tall|high|deep|fast|often|wide|heavy|thick|early|late|soon|hot|cold)"
                    + "|(?:what|which)(?: \\w+)? (?:percentage|percent|share|price|cost|amount|distance|rate|size|age|length|height)"),
    /** A reason. */
    WHY("why|for what reason|what(?: \\w+)? reason"),
    /** One out of a class that the question names: which company, what kind of. */
    WHICH("which|what (?!is|are|was|were|did|do|does|has|have|had|can|could|will|would|may|must|should|to|in|of)\\w+"),
    /** Anything else that a noun can name. */
    WHAT("what"),
    /** A way of doing something. */
    HOW("how"),
    /** Whether something is so: no part of a sentence says that better than the sentence. */
    YES_NO("(?!)"),
    /** A wish in other words. */
    OTHER("(?!)");

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would",
            "may", "might", "must", "shall", "should", "am");

    private final Pattern pattern;

    AskedFor(String pattern) {
        this.pattern = Pattern.compile("\\b(?:" + pattern + ")\\b");
    }

    /** By the question word that comes first; of those at one place, the more specific one counts. */
    public static AskedFor by(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        AskedFor best = OTHER;
        int first = Integer.MAX_VALUE;
        for (AskedFor each : values()) {
            Matcher matcher = each.pattern.matcher(lower);
            if (matcher.find() && matcher.start() < first) {
                best = each;
                first = matcher.start();
            }
        }
        boolean asksWhether = AUXILIARIES.contains(lower.strip().split("\\W", 2)[0]);
        return asksWhether ? YES_NO : best;
    }
}
