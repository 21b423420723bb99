package steelyard.bench.score;

/** 1 if the label is right and the answer holds a right one: a customer is helped by both together only. */
public record Joint() implements Metric.PerItem {
    private static final LabelAccuracy LABEL = new LabelAccuracy();
    private static final AnswerMatch ANSWER = new AnswerMatch.Contains();

    @Override
    public String name() {
        return "joint";
    }

    @Override
    public double of(Outcome outcome) {
        return LABEL.of(outcome) * ANSWER.of(outcome);
    }
}
