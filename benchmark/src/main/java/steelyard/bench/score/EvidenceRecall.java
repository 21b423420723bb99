package steelyard.bench.score;

import steelyard.task.Gold;

/**
 * Share of items with some quote among the evidence that stands in a gold document. Only answerable items whose data name
 * their documents count.
 */
public record EvidenceRecall() implements Metric.PerItem {
    @Override
    public String name() {
        return "evidence_recall";
    }

    @Override
    public boolean counts(Outcome outcome) {
        Gold.Answers golds = AnswerMatch.golds(outcome);
        return golds.answerable() && !golds.documents().isEmpty();
    }

    @Override
    public double of(Outcome outcome) {
        Gold.Answers golds = AnswerMatch.golds(outcome);
        boolean found = outcome.answer().evidence().stream()
                .anyMatch(quote -> golds.documents().contains(quote.document()));
        return found ? 1 : 0;
    }
}
