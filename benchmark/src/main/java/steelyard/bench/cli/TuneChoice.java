package steelyard.bench.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import steelyard.tune.RegimeChoice;
import steelyard.tune.TuneOptions;
import steelyard.tune.net.Projection;

/** The options by which a user says how to fine-tune. */
final class TuneChoice {
    /** That of the smallest matrix that something can be added to. */
    private static final int MOST_RANK = 384;

    @Option(
            names = "--regime",
            paramLabel = "NAME",
            defaultValue = "auto",
            description =
                    "How to fine-tune: auto, head (encoder frozen), lora, full (all layers), contrastive (few examples)."
                            + " Default: auto, which goes by the number of examples a class.")
    private RegimeChoice regime = RegimeChoice.AUTO;

    @Option(
            names = "--train-budget",
            paramLabel = "TIME",
            converter = TrainBudget.class,
            description =
                    "Training of one model ends after so long, such as 90s, 5m or 1h, with the best weights so far.")
    private Optional<TrainBudget.Seconds> budget = Optional.empty();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = Positive.class,
            description = "Passes over the training examples at the most. Default: by their number.")
    private Optional<Integer> epochs = Optional.empty();

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            converter = Rate.class,
            description = "Highest learning rate of the encoder. Default: by the regime.")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--dropout",
            paramLabel = "SHARE",
            converter = Share.class,
            description = "Share of units dropped while training, 0 up to 1. Default: by the model.")
    private Optional<Double> dropout = Optional.empty();

    @Option(
            names = "--train-embeddings",
            description = "With full: train the embedding tables too, as contrastive always does; slower.")
    private boolean embeddings;

    @Option(
            names = "--lora-rank",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "16",
            description = "Rank of the added matrices. Default: ${DEFAULT-VALUE}.")
    private int rank;

    @Option(
            names = "--lora-alpha",
            paramLabel = "X",
            converter = Rate.class,
            description = "The added matrices count alpha / rank times. Default: twice the rank.")
    private Optional<Double> alpha = Optional.empty();

    @Option(
            names = "--lora-projections",
            split = ",",
            paramLabel = "NAME",
            description = "Which matrices of each layer: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Projection> projections = List.of(Projection.values());

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    TuneOptions options() {
        if (projections.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--lora-projections names none");
        }
        if (rank > MOST_RANK) {
            throw new ParameterException(
                    spec.commandLine(), "--lora-rank %d: the matrices have rank %d".formatted(rank, MOST_RANK));
        }
        return new TuneOptions(
                regime,
                optional(budget.map(TrainBudget.Seconds::value)),
                epochs.map(OptionalInt::of).orElse(OptionalInt.empty()),
                optional(rate),
                optional(dropout),
                embeddings,
                new TuneOptions.LoraOptions(rank, alpha.orElse(2.0 * rank), projections));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
