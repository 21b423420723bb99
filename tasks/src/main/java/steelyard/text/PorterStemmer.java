package steelyard.text;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Cuts English words down to their stems (Porter 1980, 'An algorithm for suffix stripping'), with the changes that NLTK makes
 * by default: ROUGE's reference implementation stems with it. For lower-case words.
 */
final class PorterStemmer {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("skies", "sky"),
            Map.entry("sky", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("news", "news"),
            Map.entry("innings", "inning"),
            Map.entry("inning", "inning"),
            Map.entry("outings", "outing"),
            Map.entry("outing", "outing"),
            Map.entry("cannings", "canning"),
            Map.entry("canning", "canning"),
            Map.entry("howe", "howe"),
            Map.entry("proceed", "proceed"),
            Map.entry("exceed", "exceed"),
            Map.entry("succeed", "succeed"));

    /** A suffix, what takes its place, and what the stem before it must be like. */
    private record Rule(String suffix, String replacement, Predicate<String> condition) {}

    private static final Predicate<String> MEASURED = stem -> measure(stem) > 0;
    private static final Predicate<String> LONG = stem -> measure(stem) > 1;

    private static final List<Rule> STEP_2 = List.of(
            new Rule("ational", "ate", MEASURED),
            new Rule("tional", "tion", MEASURED),
            new Rule("enci", "ence", MEASURED),
            new Rule("anci", "ance", MEASURED),
            new Rule("izer", "ize", MEASURED),
            new Rule("bli", "ble", MEASURED),
            new Rule("alli", "al", MEASURED),
            new Rule("entli", "ent", MEASURED),
            new Rule("eli", "e", MEASURED),
            new Rule("ousli", "ous", MEASURED),
            new Rule("ization", "ize", MEASURED),
            new Rule("ation", "ate", MEASURED),
            new Rule("ator", "ate", MEASURED),
            new Rule("alism", "al", MEASURED),
            new Rule("iveness", "ive", MEASURED),
            new Rule("fulness", "ful", MEASURED),
            new Rule("ousness", "ous", MEASURED),
            new Rule("aliti", "al", MEASURED),
            new Rule("iviti", "ive", MEASURED),
            new Rule("biliti", "ble", MEASURED),
            new Rule("fulli", "ful", MEASURED),
            new Rule("logi", "log", stem -> measure(stem + "l") > 0));

    private static final List<Rule> STEP_3 = List.of(
            new Rule("icate", "ic", MEASURED),
            new Rule("ative", "", MEASURED),
            new Rule("alize", "al", MEASURED),
            new Rule("iciti", "ic", MEASURED),
            new Rule("ical", "ic", MEASURED),
            new Rule("ful", "", MEASURED),
            new Rule("ness", "", MEASURED));

    private static final List<Rule> STEP_4 = List.of(
            new Rule("al", "", LONG),
            new Rule("ance", "", LONG),
            new Rule("ence", "", LONG),
            new Rule("er", "", LONG),
            new Rule("ic", "", LONG),
            new Rule("able", "", LONG),
            new Rule("ible", "", LONG),
            new Rule("ant", "", LONG),
            new Rule("ement", "", LONG),
            new Rule("ment", "", LONG),
            new Rule("ent", "", LONG),
            new Rule("ion", "", stem -> LONG.test(stem) && (stem.endsWith("s") || stem.endsWith("t"))),
            new Rule("ou", "", LONG),
            new Rule("ism", "", LONG),
            new Rule("ate", "", LONG),
            new Rule("iti", "", LONG),
            new Rule("ous", "", LONG),
            new Rule("ive", "", LONG),
            new Rule("ize", "", LONG));

    private PorterStemmer() {}

    /** The stem of a lower-case word; words of one or two letters stay. */
    static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() <= 2) {
            return word;
        }
        String stem = yToI(pastAndGerund(plural(word)));
        return doubleL(finalE(apply(STEP_4, apply(STEP_3, step2(stem)))));
    }

    /** Step 1a; NLTK keeps the e of short words: dies, die. */
    private static String plural(String word) {
        if (word.endsWith("ies") && word.length() == 4) {
            return cut(word, 1);
        }
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return cut(word, 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    }

    /** Step 1b; NLTK takes ied as it takes ies. */
    private static String pastAndGerund(String word) {
        if (word.endsWith("ied")) {
            return cut(word, word.length() == 4 ? 1 : 2);
        }
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        for (String suffix : List.of("ed", "ing")) {
            if (word.endsWith(suffix) && hasVowel(cut(word, suffix.length()))) {
                return mended(cut(word, suffix.length()));
            }
        }
        return word;
    }

    private static String mended(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsWithDoubleConsonant(stem)) {
            return "lsz".indexOf(stem.charAt(stem.length() - 1)) < 0 ? cut(stem, 1) : stem;
        }
        return measure(stem) == 1 && endsWithShortSyllable(stem) ? stem + "e" : stem;
    }

    /** Step 1c; NLTK asks for a consonant before the y, and one more letter. */
    private static String yToI(String word) {
        int last = word.length() - 1;
        return word.endsWith("y") && last > 1 && isConsonant(word, last - 1) ? cut(word, 1) + "i" : word;
    }

    /** Step 2; NLTK turns alli into al and then looks again. */
    private static String step2(String word) {
        if (word.endsWith("alli") && MEASURED.test(cut(word, 4))) {
            return step2(cut(word, 2));
        }
        return apply(STEP_2, word);
    }

    /** The first rule whose suffix the word has decides, whether its condition holds or not. */
    private static String apply(List<Rule> rules, String word) {
        for (Rule rule : rules) {
            if (word.endsWith(rule.suffix)) {
                String stem = cut(word, rule.suffix.length());
                return rule.condition.test(stem) ? stem + rule.replacement : word;
            }
        }
        return word;
    }

    /** Step 5a. */
    private static String finalE(String word) {
        if (!word.endsWith("e")) {
            return word;
        }
        String stem = cut(word, 1);
        boolean drop = measure(stem) > 1 || (measure(stem) == 1 && !endsWithShortSyllable(stem));
        return drop ? stem : word;
    }

    /** Step 5b. */
    private static String doubleL(String word) {
        return word.endsWith("ll") && measure(cut(word, 1)) > 1 ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isConsonant(String word, int at) {
        char letter = word.charAt(at);
        if (letter == 'y') {
            return at == 0 || !isConsonant(word, at - 1);
        }
        return "aeiou".indexOf(letter) < 0;
    }

    /** Porter's m: how often a consonant follows a vowel. */
    private static int measure(String stem) {
        int measure = 0;
        for (int i = 1; i < stem.length(); i++) {
            if (isConsonant(stem, i) && !isConsonant(stem, i - 1)) {
                measure++;
            }
        }
        return measure;
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (!isConsonant(stem, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithDoubleConsonant(String word) {
        int last = word.length() - 1;
        return last >= 1 && word.charAt(last) == word.charAt(last - 1) && isConsonant(word, last);
    }

    /** Porter's *o, and NLTK's: two letters, a vowel and a consonant. */
    private static boolean endsWithShortSyllable(String word) {
        int last = word.length() - 1;
        if (last == 1) {
            return !isConsonant(word, 0) && isConsonant(word, 1);
        }
        return last >= 2
                && isConsonant(word, last - 2)
                && !isConsonant(word, last - 1)
                && isConsonant(word, last)
                && "wxy".indexOf(word.charAt(last)) < 0;
    }
}
