package steelyard.tune;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import steelyard.task.Example;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.TrainingPlan;

/**
 * Chooses a training plan by what a task asks and how many examples it has.
 *
 * <p>The rates are the usual ones for BERT encoders of this size (5e-5 for the encoder, more for what is new). Small
 * tasks get more passes, since a pass is few steps.
 */
public final class Plans {
    private static final int BATCH = 32;
    private static final int PATIENCE = 2;

    /** Up to so many examples of a class there is too little to learn a head from by descent. */
    private static final int FEW = 16;

    private static final double FULL_RATE = 5e-5;
    private static final double LORA_RATE = 1e-3;
    private static final double CONTRASTIVE_RATE = 2e-5;
    private static final double HEAD_RATE = 5e-3;
    private static final double WEIGHT_DECAY = 0.01;
    private static final double WARM_UP = 0.1;
    private static final double CLIP = 1;
    private static final double DROPOUT = 0.1;

    /**
     * From so many lessons on a reader would learn them by heart, and is held back by dropout and a lower rate; with fewer
     * it would not learn to read at all in the passes that there is time for.
     */
    private static final int MANY_LESSONS = 2_000;

    private static final double READING_RATE_OF_FEW = 3e-4;
    private static final double READING_RATE_OF_MANY = 1.5e-4;
    private static final int READING_BATCH = 16;
    private static final int READING_SHOWN = 1_500;
    private static final int READING_FEWEST = 4;

    private final TuneSettings settings;

    /** Plans within what a user wants otherwise. */
    public Plans(TuneSettings settings) {
        this.settings = settings;
    }

    /** A plan for labels, or for closed-book answers. */
    Planned forClasses(TrainingView view) {
        RegimeChoice wanted = settings.options().regime();
        int examples = view.train().size();
        if (view.kind() == TaskKind.QA) {
            RegimeChoice choice = wanted == RegimeChoice.AUTO ? RegimeChoice.FULL : wanted;
            return planned(
                    choice, examples, epochs(examples, 800, 4, 20), reason(wanted, "answers are learned by heart"));
        }
        long classes = view.train().stream().map(Example::gold).distinct().count();
        double each = examples / (double) Math.max(1, classes);
        RegimeChoice fitting = each <= FEW ? RegimeChoice.CONTRASTIVE : RegimeChoice.FULL;
        String why = String.format(
                Locale.ROOT, "%.0f examples a class, %s", each, each <= FEW ? FEW + " or fewer" : "more than " + FEW);
        return planned(
                wanted == RegimeChoice.AUTO ? fitting : wanted,
                examples,
                epochs(examples, 1600, examples > 20_000 ? 2 : 3, 12),
                reason(wanted, why));
    }

    /**
     * A plan for a span reader.
     *
     * @param lessons how many there are
     */
    public Planned forReading(int lessons) {
        RegimeChoice wanted = settings.options().regime();
        int epochs = settings.options().epochs().orElse(epochs(lessons, READING_SHOWN, READING_FEWEST, 8));
        boolean many = lessons >= MANY_LESSONS;
        double full = many ? READING_RATE_OF_MANY : READING_RATE_OF_FEW;
        Passes passes = new Passes(epochs, 0, READING_BATCH, PATIENCE, budget());
        double dropout = settings.options().dropout().orElse(many ? DROPOUT : 0);
        String reading = "reading changes every layer";
        return switch (wanted) {
            case HEAD -> reader(new Regime.Head(), passes, LORA_RATE, HEAD_RATE, dropout, "asked for");
            case LORA -> reader(lora(), passes, LORA_RATE, LORA_RATE, dropout, "asked for");
            case FULL ->
                reader(new Regime.Full(settings.options().embeddings()), passes, full, full, dropout, "asked for");
            case AUTO -> reader(new Regime.Full(settings.options().embeddings()), passes, full, full, dropout, reading);
            case CONTRASTIVE ->
                reader(
                        new Regime.Full(settings.options().embeddings()),
                        passes,
                        full,
                        full,
                        dropout,
                        "contrastive needs classes, and places in a passage are none");
        };
    }

    private Planned reader(Regime regime, Passes passes, double usual, double head, double dropout, String reason) {
        Rates rates = new Rates(settings.options().rate().orElse(usual), head, WEIGHT_DECAY, WARM_UP, CLIP);
        return new Planned(
                new TrainingPlan(regime, passes, rates, dropout, settings.seed(), settings.threads()), reason);
    }

    private Regime lora() {
        TuneOptions.LoraOptions lora = settings.options().lora();
        return new Regime.Lora(lora.rank(), lora.alpha(), lora.projections());
    }

    private static String reason(RegimeChoice wanted, String why) {
        return wanted == RegimeChoice.AUTO ? why : "asked for";
    }

    /** As many passes as show the network so many examples, within bounds. */
    private static int epochs(int examples, int shown, int fewest, int most) {
        return Math.clamp((shown + examples - 1) / examples, fewest, most);
    }

    private Planned planned(RegimeChoice choice, int examples, int epochs, String reason) {
        TuneOptions options = settings.options();
        return switch (choice) {
            case HEAD -> plan(new Regime.Head(), passes(1, 0), FULL_RATE, 0, reason);
            case FULL -> plan(new Regime.Full(options.embeddings()), passes(epochs, 0), FULL_RATE, DROPOUT, reason);
            case LORA -> {
                yield plan(lora(), passes(epochs, 0), LORA_RATE, DROPOUT, reason);
            }
            case CONTRASTIVE ->
                plan(
                        new Regime.Contrastive(options.embeddings()),
                        passes(1, Math.clamp(2L * examples, 10, 100)),
                        CONTRASTIVE_RATE,
                        DROPOUT,
                        reason);
            case AUTO -> throw new IllegalArgumentException("auto is a question, not a regime");
        };
    }

    private Passes passes(int epochs, int steps) {
        return new Passes(settings.options().epochs().orElse(epochs), steps, BATCH, PATIENCE, budget());
    }

    private @Nullable Double budget() {
        OptionalDouble seconds = settings.options().budgetSeconds();
        return seconds.isPresent() ? (Double) seconds.getAsDouble() : null;
    }

    private Planned plan(Regime regime, Passes passes, double rate, double dropout, String reason) {
        TuneOptions options = settings.options();
        Rates rates = new Rates(options.rate().orElse(rate), HEAD_RATE, WEIGHT_DECAY, WARM_UP, CLIP);
        return new Planned(
                new TrainingPlan(
                        regime, passes, rates, options.dropout().orElse(dropout), settings.seed(), settings.threads()),
                reason);
    }
}
