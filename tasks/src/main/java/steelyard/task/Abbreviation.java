package steelyard.task;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import steelyard.task.Sentences.Span;

/** Tells a full stop that shortens a word from one that ends a sentence. */
final class Abbreviation {
    /** Something they belong to always follows. */
    private static final Set<String> NEVER_LAST =
            words("Mr Mrs Ms Dr Prof Capt Lt Sgt Col Gen Rev Hon Gov Sen Rep Mt vs e.g i.e cf approx");

    /** A number belongs to them. */
    private static final Set<String> BEFORE_NUMBER =
            words("No Nos no nos Fig fig Vol vol p pp ch Ch Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

    /** They may stand last: the next word decides. */
    private static final Set<String> MAYBE_LAST = words("St Ave Rd Jr Sr Co Corp Inc Ltd Bros etc");

    private static final Set<String> TIMES = words("a.m p.m A.M P.M");
    private static final Set<String> DAYS =
            words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July"
                    + " August September October November December");
    private static final Set<String> OPENERS =
            words("The A An This That These Those It He She They We I You There Here In On At For From With But And Or"
                    + " So If When While After Before Then No Not His Her Its Their Our");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}(?:\\.\\p{L})++");
    private static final Pattern INITIAL = Pattern.compile("[A-HJ-Z]");
    private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,3}");

    private Abbreviation() {}

    private static Set<String> words(String spaced) {
        return Set.copyOf(Arrays.asList(spaced.split(" ")));
    }

    /**
     * Whether the sentence goes on behind the end mark.
     *
     * @param candidate what would be the sentence, end mark included
     * @param next offset of what follows it
     */
    static boolean goesOn(String text, Span candidate, int next) {
        String word = lastWord(text, candidate);
        if (candidate.start() + word.length() + 1 == candidate.end()
                && LIST_NUMBER.matcher(word).matches()) {
            return true;
        }
        if (word.isEmpty() || text.charAt(candidate.end() - 1) != '.') {
            return false;
        }
        if (TIMES.contains(word)) {
            return DAYS.contains(firstWord(text, next));
        }
        if (BEFORE_NUMBER.contains(word)) {
            return Character.isDigit(text.charAt(next));
        }
        if (MAYBE_LAST.contains(word) || ACRONYM.matcher(word).matches()) {
            return !OPENERS.contains(firstWord(text, next));
        }
        return NEVER_LAST.contains(word) || INITIAL.matcher(word).matches();
    }

    /** The word in front of the sentence's last character; empty if something else stands there. */
    private static String lastWord(String text, Span sentence) {
        int end = sentence.end() - 1;
        int start = end;
        while (start > sentence.start() && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '-';
    }
}
