package steelyard.bench.score;

import java.util.List;
import steelyard.task.TaskKind;

/** Turns gold and answers into a number. A metric knows no file and no column width. */
public sealed interface Metric {

    /** Its name in reports: {@code accuracy}, {@code token_f1}, … */
    String name();

    /** A value an item, averaged over the items that count. */
    non-sealed interface PerItem extends Metric {

        /** The value of one item, usually 0 to 1. */
        double of(Outcome outcome);

        /** Whether the item counts at all; the score's own {@code n} says how many did. */
        default boolean counts(Outcome outcome) {
            return true;
        }
    }

    /** One value for a set of label decisions as a whole; no mean of anything that single items have. */
    non-sealed interface WholeSet extends Metric {

        /**
         * The value of a set.
         *
         * @param confusion counts {@code [gold][predicted]}; the last row and column stand for anything that is no label
         *     of the task
         */
        double of(int[][] confusion);
    }

    /** The metrics of a kind of task in the order of reports. */
    static List<Metric> of(TaskKind kind) {
        return switch (kind) {
            case CLASSIFICATION -> List.of(new Accuracy(), new MacroF1(), new Mcc());
            case QA ->
                List.of(
                        new AnswerMatch.Exact(),
                        new AnswerMatch.TokenF1(),
                        new AnswerMatch.Contains(),
                        new EvidenceRecall(),
                        new Answered());
            case SUMMARIZATION -> List.of(RougeMetric.ROUGE_1, RougeMetric.ROUGE_2, RougeMetric.ROUGE_LSUM);
            case RESOLUTION ->
                List.of(
                        new Joint(),
                        new LabelAccuracy(),
                        new AnswerMatch.TokenF1(),
                        new AnswerMatch.Contains(),
                        new EvidenceRecall());
        };
    }

    /** The metric by which methods are ranked on a kind of task. */
    static PerItem headline(TaskKind kind) {
        return switch (kind) {
            case CLASSIFICATION -> new Accuracy();
            case QA -> new AnswerMatch.Contains();
            case SUMMARIZATION -> RougeMetric.ROUGE_1;
            case RESOLUTION -> new Joint();
        };
    }
}
