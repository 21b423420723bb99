package steelyard.rag.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last
 * @param text as it stands there
 * @param lower in lower case
 * @param gap what stands between it and the word before it
 */
record Word(int start, int end, String text, String lower, String gap) {
    // A number with its signs, or letters with the points, apostrophes and hyphens between them. Nothing is ever taken
    // back,
    // so that a word of any number of parts needs no stack.
    private static final Pattern WORD = Pattern.compile(
            "[$€£¥]?\\d++(?:[.,:/–-]\\d++)*+(?:%|[\\p{L}°]++)?+|[\\p{L}\\p{N}]++(?:[.'’&–-][\\p{L}\\p{N}]++)*+%?+");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("a an the this that these those such some any each every all both no not only also very more most less least much many "
                            + "i you he she it we they him her them his its their our your who whom whose which what when where why how "
                            + "is are was were be been being am do does did has have had having can could will would may might must shall "
                            + "should and or but nor so yet if then than as because since while although though whether until unless "
                            + "of in on at by for with from to into onto over under above below between among through during before after "
                            + "about against without within along across around near off out up down upon toward towards per via like "
                            + "there here however thus therefore later often usually generally sometimes still even just made")
                    .split(" "));

    /** The words of a text in their order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = 0;
        while (matcher.find()) {
            String word = matcher.group();
            words.add(new Word(
                    matcher.start(),
                    matcher.end(),
                    word,
                    word.toLowerCase(Locale.ROOT),
                    text.substring(last, matcher.start())));
            last = matcher.end();
        }
        return words;
    }

    /** Whether it holds sentences together and says nothing by itself. */
    boolean isFunctionWord() {
        return FUNCTION_WORDS.contains(lower);
    }

    /** Whether scoring leaves it out, as SQuAD's does. */
    boolean isArticle() {
        return lower.equals("a") || lower.equals("an") || lower.equals("the");
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isNumeric() {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether more than a blank stands before it: a comma, a bracket, a quotation mark. */
    boolean isSetOff() {
        return !gap.isBlank();
    }
}
