package steelyard.bench.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.TaskException;
import steelyard.task.TrainingView;
import steelyard.text.AnswerText;

/**
 * The answer that most training questions share.
 *
 * @param spellings as it stands in the data, one for each question that has it, in their order
 */
record FrequentAnswer(List<String> spellings) {

    /**
     * Counts after SQuAD's normalisation; of equally frequent answers the first. It is given in the words in which it
     * first appears, with its share of the training questions as confidence.
     */
    static Answer of(TrainingView view) {
        Map<AnswerText, FrequentAnswer> tally = new LinkedHashMap<>();
        for (Example example : view.train()) {
            spellings(example.gold())
                    .forEach((answer, spelling) -> tally.computeIfAbsent(
                                    answer, unseen -> new FrequentAnswer(new ArrayList<>()))
                            .spellings
                            .add(spelling));
        }
        FrequentAnswer best = tally.values().stream()
                .reduce((a, b) -> b.spellings.size() > a.spellings.size() ? b : a)
                .orElseThrow(() -> new TaskException("no training question has an answer to count"));
        double share = (double) best.spellings.size() / view.train().size();
        return Answer.text(best.spellings.get(0), share);
    }

    /** Each answer of a question once, however many spellings of it the gold lists. */
    private static Map<AnswerText, String> spellings(Gold gold) {
        Map<AnswerText, String> spellings = new LinkedHashMap<>();
        if (gold instanceof Gold.Answers golds) {
            golds.texts().forEach(text -> spellings.putIfAbsent(AnswerText.of(text), text));
        }
        return spellings;
    }
}
