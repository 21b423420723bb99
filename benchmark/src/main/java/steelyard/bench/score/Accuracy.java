package steelyard.bench.score;

import steelyard.task.Gold;

/** Share of items whose label is right; an abstention is not right. */
public record Accuracy() implements Metric.PerItem {
    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public double of(Outcome outcome) {
        if (!(outcome.gold() instanceof Gold.Label(String label))) {
            throw new IllegalArgumentException("accuracy is for labels, not for " + outcome.gold());
        }
        return label.equals(outcome.answer().text()) ? 1 : 0;
    }
}
