package steelyard.rag.span;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of thing a stretch of words is, by how it looks. */
enum Shape {
    /** A date, a year, a century, a time of day. */
    DATE,
    /** Money or a share. */
    AMOUNT,
    /** A number, with or without what is counted. */
    NUMBER,
    /** Words with capitals, and small ones between them. */
    NAME,
    /** Any other words. */
    PHRASE;

    private static final Set<String> CALENDAR = Set.of(
            ("january february march april may june july august september october november december monday tuesday wednesday "
                            + "thursday friday saturday sunday century centuries spring summer autumn winter bc ad bce ce noon midnight am pm")
                    .split(" "));
    private static final Set<String> NUMBERS = Set.of(
            ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                            + "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen "
                            + "half third quarter twice once first second")
                    .split(" "));
    private static final Set<String> AMOUNTS =
            Set.of("percent per cent cents dollars dollar euros euro pounds pound crowns crown coins coin".split(" "));
    private static final Pattern YEAR = Pattern.compile("(?:1\\d|20)\\d\\d(?:s|[–/-]\\d{2,4})?|\\d{1,2}:\\d\\d");
    private static final Pattern AMOUNT_SIGN = Pattern.compile("[$€£¥].*|.*%");

    /** The kind of some words, at least one. */
    static Shape of(List<Word> words) {
        boolean number = words.stream().anyMatch(Shape::isNumber);
        if (words.stream().anyMatch(Shape::isCalendar) && (number || words.size() < 3)) {
            return DATE;
        }
        if (number && words.stream().anyMatch(Shape::isAmount)) {
            return AMOUNT;
        }
        if (number) {
            return NUMBER;
        }
        boolean named = words.getFirst().isCapitalised()
                && words.getLast().isCapitalised()
                && words.stream().allMatch(word -> word.isCapitalised() || word.isFunctionWord());
        return named ? NAME : PHRASE;
    }

    static boolean isNumber(Word word) {
        return word.isNumeric() || NUMBERS.contains(word.lower());
    }

    private static boolean isCalendar(Word word) {
        return YEAR.matcher(word.text()).matches()
                || CALENDAR.contains(word.lower())
                        && (!word.lower().equals("may") && !word.lower().equals("march") || word.isCapitalised());
    }

    private static boolean isAmount(Word word) {
        return AMOUNTS.contains(word.lower())
                || AMOUNT_SIGN.matcher(word.text()).matches();
    }
}
