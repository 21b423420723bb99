package steelyard.tune;

import org.jspecify.annotations.Nullable;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.TrainingPlan;

/**
 * Chooses a training plan for summaries. Where the user leaves the regime open it is the head on the frozen encoder: it is
 * fitted exactly and encodes each text once, where full training reads it forwards and backwards in each of its passes.
 */
final class SummaryPlans {
    private static final int EPOCHS = 3;
    private static final int BATCH = 8;
    private static final int PATIENCE = 1;
    private static final double FULL_RATE = 3e-5;
    private static final double LORA_RATE = 5e-4;
    private static final double HEAD_RATE = 1e-3;
    private static final double WEIGHT_DECAY = 0.01;
    private static final double WARM_UP = 0.1;
    private static final double CLIP = 1;
    private static final double DROPOUT = 0.1;

    private final TuneSettings settings;

    SummaryPlans(TuneSettings settings) {
        this.settings = settings;
    }

    /**
     * The plan.
     */
    Planned plan() {
        TuneOptions options = settings.options();
        return switch (options.regime()) {
            case HEAD -> plan(new Regime.Head(), 1, FULL_RATE, 0, "asked for");
            case AUTO -> plan(new Regime.Head(), 1, FULL_RATE, 0, "fitted exactly, in one reading of the texts");
            case FULL -> plan(new Regime.Full(options.embeddings()), EPOCHS, FULL_RATE, DROPOUT, "asked for");
            case LORA -> {
                TuneOptions.LoraOptions lora = options.lora();
                Regime regime = new Regime.Lora(lora.rank(), lora.alpha(), lora.projections());
                yield plan(regime, EPOCHS, LORA_RATE, DROPOUT, "asked for");
            }
            case CONTRASTIVE ->
                plan(new Regime.Head(), 1, FULL_RATE, 0, "contrastive needs classes, and summaries have none");
        };
    }

    private Planned plan(Regime regime, int epochs, double rate, double dropout, String reason) {
        TuneOptions options = settings.options();
        @Nullable
        Double budget = options.budgetSeconds().isPresent()
                ? (Double) options.budgetSeconds().getAsDouble()
                : null;
        Passes passes = new Passes(options.epochs().orElse(epochs), 0, BATCH, PATIENCE, budget);
        Rates rates = new Rates(options.rate().orElse(rate), HEAD_RATE, WEIGHT_DECAY, WARM_UP, CLIP);
        double dropped = options.dropout().orElse(dropout);
        return new Planned(
                new TrainingPlan(regime, passes, rates, dropped, settings.seed(), settings.threads()), reason);
    }
}
