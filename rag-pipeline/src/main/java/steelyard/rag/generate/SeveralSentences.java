package steelyard.rag.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import steelyard.text.AnswerText;

/** What is said where a question asks for more than one thing, or for a summary. */
final class SeveralSentences {
    /** A sentence with less than this share of the best one's score says something else. */
    private static final double NEAR_THE_BEST = 0.75;

    private static final int MOST = 4;

    private static final Pattern ASKS_FOR_MANY = Pattern.compile(
            "^\\W*(?:please )?(?:list|enumerate|summari[sz]e|outline|sum up|"
                    + "name (?:all|every|each|some|the \\w+s\\b)|"
                    + "give (?:me )?(?:a list|an overview|a summary|an outline)|"
                    + "tell me (?:all|everything) about|"
                    + "(?:what|which) are (?:all|some|the)\\b|"
                    + "which (?:\\w+ ){0,2}\\w+s are\\b)",
            Pattern.CASE_INSENSITIVE);

    private SeveralSentences() {}

    static boolean areAskedFor(String question) {
        return ASKS_FOR_MANY.matcher(question).find();
    }

    /**
     * The sentences that are about as good as the best and do not say the same thing twice, best first.
     *
     * @param sentences best first, at least one
     */
    static List<ScoredSentence> choose(List<ScoredSentence> sentences) {
        double least = NEAR_THE_BEST * sentences.getFirst().score();
        List<ScoredSentence> chosen = new ArrayList<>();
        List<AnswerText> said = new ArrayList<>();
        for (ScoredSentence sentence : sentences) {
            AnswerText words = AnswerText.of(sentence.text());
            if (chosen.size() == MOST || sentence.score() < least) {
                break;
            }
            if (said.stream().noneMatch(earlier -> earlier.contains(words))) {
                chosen.add(sentence);
                said.add(words);
            }
        }
        return chosen.isEmpty() ? List.of(sentences.getFirst()) : chosen;
    }
}
