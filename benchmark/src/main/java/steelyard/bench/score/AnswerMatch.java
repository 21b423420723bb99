package steelyard.bench.score;

import java.util.List;
import steelyard.task.Gold;
import steelyard.text.AnswerText;

/**
 * How well an answer's words match any one of the right answers. An item that the documents do not answer counts 1 if the
 * solver abstained and 0 if not, and an abstention on an answerable item counts 0, as in SQuAD 2.0.
 */
public sealed interface AnswerMatch extends Metric.PerItem {

    /** The match of an answer with one right answer. */
    double match(AnswerText answer, AnswerText gold);

    @Override
    default double of(Outcome outcome) {
        List<String> golds = golds(outcome).texts();
        if (golds.isEmpty() || outcome.answer().abstained()) {
            return golds.isEmpty() && outcome.answer().abstained() ? 1 : 0;
        }
        AnswerText said = AnswerText.of(outcome.answer().text());
        return golds.stream()
                .mapToDouble(gold -> match(said, AnswerText.of(gold)))
                .max()
                .orElse(0);
    }

    /** The right answers of a question. */
    static Gold.Answers golds(Outcome outcome) {
        return outcome.gold()
                .asAnswers()
                .orElseThrow(() ->
                        new IllegalArgumentException("this metric is for answers in words, not for " + outcome.gold()));
    }

    /** 1 if the normalised texts are the same. */
    record Exact() implements AnswerMatch {
        @Override
        public String name() {
            return "exact_match";
        }

        @Override
        public double match(AnswerText answer, AnswerText gold) {
            return answer.equals(gold) ? 1 : 0;
        }
    }

    /** F1 of the normalised tokens. */
    record TokenF1() implements AnswerMatch {
        @Override
        public String name() {
            return "token_f1";
        }

        @Override
        public double match(AnswerText answer, AnswerText gold) {
            return answer.f1(gold);
        }
    }

    /** 1 if the normalised answer holds the normalised gold as a run of whole tokens. */
    record Contains() implements AnswerMatch {
        @Override
        public String name() {
            return "contains";
        }

        @Override
        public double match(AnswerText answer, AnswerText gold) {
            return answer.contains(gold) ? 1 : 0;
        }
    }
}
