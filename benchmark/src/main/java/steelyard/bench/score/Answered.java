package steelyard.bench.score;

/** Share of items to which the solver gave an answer at all, right or wrong. */
public record Answered() implements Metric.PerItem {
    @Override
    public String name() {
        return "answered";
    }

    @Override
    public double of(Outcome outcome) {
        return outcome.answer().abstained() ? 0 : 1;
    }
}
