package steelyard.bench.score;

/** 1 if the label found most probable is the right one, whatever the answer beside it. */
public record LabelAccuracy() implements Metric.PerItem {
    @Override
    public String name() {
        return "label_accuracy";
    }

    @Override
    public double of(Outcome outcome) {
        String gold = outcome.gold()
                .asLabel()
                .orElseThrow(() -> new IllegalArgumentException("not an item with a label: " + outcome.gold()));
        return outcome.answer().bestLabel().filter(gold::equals).isPresent() ? 1 : 0;
    }
}
