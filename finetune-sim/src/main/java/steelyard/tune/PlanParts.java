package steelyard.tune;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.TrainingPlan;

/** What plans of all heads are put together from: what is usual for the head, and what the user wants otherwise. */
final class PlanParts {
    /** Share of units dropped, where units are dropped at all. */
    static final double DROPOUT = 0.1;

    private static final double WEIGHT_DECAY = 0.01;
    private static final double WARM_UP = 0.1;
    private static final double CLIP = 1;

    private final TuneSettings settings;

    PlanParts(TuneSettings settings) {
        this.settings = settings;
    }

    /** The regime that the user wants. */
    RegimeChoice wanted() {
        return settings.options().regime();
    }

    /** Why a regime was taken: the given reason, unless the user asked for it. */
    String reason(String why) {
        return wanted() == RegimeChoice.AUTO ? why : "asked for";
    }

    /** As many passes as show the network so many examples, within bounds. */
    static int epochs(int examples, int shown, int fewest, int most) {
        return Math.clamp((shown + examples - 1) / examples, fewest, most);
    }

    /** All layers, and the embedding tables where the user wants it. */
    Regime full() {
        return new Regime.Full(settings.options().embeddings());
    }

    /** Added matrices as the user wants them. */
    Regime lora() {
        TuneOptions.LoraOptions lora = settings.options().lora();
        return new Regime.Lora(lora.rank(), lora.alpha(), lora.projections());
    }

    /** What is usual: the user's budget and number of passes go before. */
    Passes passes(int epochs, int steps, int batch, int patience) {
        OptionalDouble seconds = settings.options().budgetSeconds();
        @Nullable Double budget = seconds.isPresent() ? (Double) seconds.getAsDouble() : null;
        return new Passes(settings.options().epochs().orElse(epochs), steps, batch, patience, budget);
    }

    /**
     * The whole plan.
     *
     * @param regime which weights change
     * @param passes how long
     * @param encoderRate usual for the encoder; the user's goes before
     * @param headRate of the head
     * @param dropout usual; the user's goes before
     * @param reason why in this regime
     */
    Planned planned(Regime regime, Passes passes, double encoderRate, double headRate, double dropout, String reason) {
        TuneOptions options = settings.options();
        Rates rates = new Rates(options.rate().orElse(encoderRate), headRate, WEIGHT_DECAY, WARM_UP, CLIP);
        double dropped = options.dropout().orElse(dropout);
        return new Planned(
                new TrainingPlan(regime, passes, rates, dropped, settings.seed(), settings.threads()), reason);
    }
}
