package steelyard.rag.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import steelyard.text.Words;

/**
 * How far an answer is carried by what it cites. A true quotation beside a false answer is the usual way for a model to be
 * wrong, so that the answer's own words are looked for: those that the question did not hold already, or all of them where
 * there are no others.
 */
final class Support {
    /** The least share of words with which an answer is believed: it may be put in other words, not be about other things. */
    private static final double ENOUGH = 0.5;

    /** An answer by themselves, and rarely a passage's. */
    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    private Support() {}

    /**
     * The share of an answer's words that its cited passages hold; 0 where it is less than half, where a number is another
     * one, or where the answer has no words.
     *
     * @param cited the passages, with their titles
     * @return 0 to 1
     */
    static double of(String answer, String question, List<String> cited) {
        Set<String> asked = new HashSet<>(Words.of(question));
        Set<String> held = new HashSet<>();
        cited.forEach(text -> held.addAll(Words.of(text)));
        List<String> said = Words.of(answer);
        List<String> told =
                said.stream().filter(word -> !YES_OR_NO.contains(word)).toList();
        if (told.isEmpty()) {
            return said.isEmpty() ? 0 : 1;
        }
        List<String> own = told.stream().filter(word -> !asked.contains(word)).toList();
        List<String> checked = own.isEmpty() ? told : own;
        boolean otherNumber = checked.stream().anyMatch(word -> isNumber(word) && !held.contains(word));
        double share = checked.stream().filter(held::contains).count() / (double) checked.size();
        return otherNumber || share < ENOUGH ? 0 : share;
    }

    private static boolean isNumber(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }
}
