package steelyard.tune;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import steelyard.tune.net.Projection;

/**
 * What a user may want otherwise than {@link Plans} would have it.
 *
 * @param regime which weights change
 * @param budgetSeconds training ends after so many seconds
 * @param epochs passes over the training examples
 * @param rate highest learning rate of the encoder
 * @param dropout share of units dropped
 * @param embeddings whether the embedding tables are trained too
 * @param lora the added matrices, where the regime is LoRA
 */
public record TuneOptions(
        RegimeChoice regime,
        OptionalDouble budgetSeconds,
        OptionalInt epochs,
        OptionalDouble rate,
        OptionalDouble dropout,
        boolean embeddings,
        LoraOptions lora) {
    /** Everything as it suits the task. */
    public static final TuneOptions DEFAULTS = of(RegimeChoice.AUTO);

    /** A regime, and everything else as it suits the task. */
    public static TuneOptions of(RegimeChoice regime) {
        return new TuneOptions(
                regime,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                LoraOptions.DEFAULTS);
    }

    /** The same, but training ends after so many seconds. */
    public TuneOptions within(double seconds) {
        return new TuneOptions(regime, OptionalDouble.of(seconds), epochs, rate, dropout, embeddings, lora);
    }

    /** The same in another regime. */
    public TuneOptions in(RegimeChoice other) {
        return new TuneOptions(other, budgetSeconds, epochs, rate, dropout, embeddings, lora);
    }

    /**
     * The added matrices of LoRA.
     *
     * @param rank of the added matrices
     * @param alpha the added matrix counts alpha / rank times
     * @param projections which matrices of each layer
     */
    public record LoraOptions(int rank, double alpha, List<Projection> projections) {
        /** Rank 16 on all matrices: what later work found to be on a par with full training (Dettmers et al. 2023). */
        public static final LoraOptions DEFAULTS = new LoraOptions(16, 32, List.of(Projection.values()));

        public LoraOptions {
            projections = List.copyOf(projections);
        }
    }
}
