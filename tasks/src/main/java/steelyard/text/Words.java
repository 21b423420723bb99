package steelyard.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What counts as a word where texts are compared word by word: letters and digits, in any script. */
public final class Words {
    /** Characters of scripts that leave no space between words: each counts as a word. */
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^" + UNSPACED + "]]";

    /** For a pattern: not between two letters of a word. */
    public static final String EDGE = "(?:(?<!" + LETTER + ")|(?!" + LETTER + "))";

    private static final Pattern WORD = Pattern.compile(LETTER + "++|[" + UNSPACED + "]");

    private Words() {}

    /** The words of a text in their order, in small letters. */
    public static List<String> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
