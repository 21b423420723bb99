package steelyard.tune;

import java.util.Locale;
import steelyard.task.Example;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Regime;

/**
 * Chooses a training plan by what a head has to learn and from how many examples.
 *
 * <p>The rates are the usual ones for BERT encoders of this size (1e-4 for the encoder, more for what is new). Small
 * tasks get more passes, since a pass is few steps. Where each setting was chosen stands in
 * {@code benchmark/EXPERIMENTS.md}.
 */
public final class Plans {
    /**
     * From so many lessons on a reader would learn them by heart, and is held back by dropout, a lower rate and ever other
     * parts of passages; with fewer it would not learn to read at all in the passes that there is time for.
     */
    public static final int MANY_LESSONS = 2_000;

    private static final int PATIENCE = 2;
    private static final double LORA_RATE = 1e-3;
    private static final double HEAD_RATE = 5e-3;

    private final PlanParts parts;

    /** Plans within what a user wants otherwise. */
    public Plans(TuneSettings settings) {
        this.parts = new PlanParts(settings);
    }

    /** For labels, and for closed-book answers. */
    private static final class Classes {
        private static final int BATCH = 32;

        /** Up to so many examples of a class there is too little to learn a head from by descent. */
        private static final int FEW = 16;

        /** Two passes over more examples take as long as anybody waits, and would learn them by heart unless held back. */
        private static final int LARGE = 20_000;

        /** About a tenth of a word embedding's length, which is 1.07 on average. */
        private static final double ADVERSARIAL_SHIFT = 0.1;

        private static final double FULL_RATE = 1e-4;
        private static final double CONTRASTIVE_RATE = 2e-5;
    }

    /** A plan for labels, or for closed-book answers. */
    Planned forClasses(TrainingView view) {
        int examples = view.train().size();
        if (view.kind() == TaskKind.QA) {
            return forClasses(
                    RegimeChoice.FULL,
                    examples,
                    PlanParts.epochs(examples, 800, 4, 20),
                    0,
                    "answers are learned by heart");
        }
        long classes = view.train().stream().map(Example::gold).distinct().count();
        boolean few = examples <= Classes.FEW * Math.max(1, classes);
        String why = String.format(
                Locale.ROOT,
                "%.1f examples a class, %s",
                examples / (double) Math.max(1, classes),
                few ? Classes.FEW + " or fewer" : "more than " + Classes.FEW);
        boolean large = examples > Classes.LARGE;
        int epochs = PlanParts.epochs(examples, 1600, large ? 2 : 3, 12);
        double dropout = large ? PlanParts.DROPOUT : 0;
        Planned planned =
                forClasses(few ? RegimeChoice.CONTRASTIVE : RegimeChoice.FULL, examples, epochs, dropout, why);
        return large && planned.plan().regime() instanceof Regime.Full
                ? planned.against(Classes.ADVERSARIAL_SHIFT)
                : planned;
    }

    private Planned forClasses(RegimeChoice fitting, int examples, int epochs, double dropout, String why) {
        Passes passes = parts.passes(epochs, 0, Classes.BATCH, PATIENCE);
        String reason = parts.reason(why);
        RegimeChoice choice = parts.wanted() == RegimeChoice.AUTO ? fitting : parts.wanted();
        return switch (choice) {
            case HEAD -> parts.planned(new Regime.Head(), passes, Classes.FULL_RATE, HEAD_RATE, 0, reason);
            case FULL -> parts.planned(parts.full(), passes, Classes.FULL_RATE, HEAD_RATE, dropout, reason);
            case LORA -> parts.planned(parts.lora(), passes, LORA_RATE, HEAD_RATE, 0, reason);
            case CONTRASTIVE -> {
                Passes pairs = parts.passes(1, Math.clamp(examples, 10, 100), Classes.BATCH, PATIENCE);
                yield parts.planned(
                        new Regime.Contrastive(),
                        pairs,
                        Classes.CONTRASTIVE_RATE,
                        HEAD_RATE,
                        PlanParts.DROPOUT,
                        reason);
            }
            case AUTO -> throw new IllegalArgumentException("auto is a question, not a regime");
        };
    }

    /** For span readers. */
    private static final class Reading {
        private static final int BATCH = 16;

        private static final double RATE_OF_FEW = 3e-4;
        private static final double RATE_OF_MANY = 1.5e-4;
        private static final double HEAD_RATE_OF_MANY = 5e-4;
    }

    /**
     * A plan for a span reader.
     *
     * @param lessons how many there are
     */
    public Planned forReading(int lessons) {
        boolean many = lessons >= MANY_LESSONS;
        double rate = many ? Reading.RATE_OF_MANY : Reading.RATE_OF_FEW;
        double headRate = many ? Reading.HEAD_RATE_OF_MANY : Reading.RATE_OF_FEW;
        double dropout = many ? PlanParts.DROPOUT : 0;
        Passes passes = parts.passes(PlanParts.epochs(lessons, 600, many ? 4 : 3, 8), 0, Reading.BATCH, PATIENCE);
        return switch (parts.wanted()) {
            case HEAD -> parts.planned(new Regime.Head(), passes, rate, HEAD_RATE, dropout, parts.reason(""));
            case LORA -> parts.planned(parts.lora(), passes, LORA_RATE, LORA_RATE, dropout, parts.reason(""));
            case AUTO, FULL ->
                parts.planned(
                        parts.full(), passes, rate, headRate, dropout, parts.reason("reading changes every layer"));
            case CONTRASTIVE ->
                parts.planned(
                        parts.full(),
                        passes,
                        rate,
                        headRate,
                        dropout,
                        "contrastive needs classes, and places in a passage are none");
        };
    }

    /** For salience. */
    private static final class Salience {
        private static final int BATCH = 8;
        private static final int EPOCHS = 3;
        private static final double FULL_RATE = 3e-5;
        private static final double LORA_RATE = 5e-4;
        private static final double HEAD_RATE = 1e-3;
    }

    /** A plan for summaries. */
    Planned forSummaries() {
        Passes passes = parts.passes(Salience.EPOCHS, 0, Salience.BATCH, 1);
        double head = Salience.HEAD_RATE;
        return switch (parts.wanted()) {
            case FULL ->
                parts.planned(parts.full(), passes, Salience.FULL_RATE, head, PlanParts.DROPOUT, parts.reason(""));
            case LORA ->
                parts.planned(parts.lora(), passes, Salience.LORA_RATE, head, PlanParts.DROPOUT, parts.reason(""));
            case AUTO, HEAD ->
                parts.planned(
                        new Regime.Head(),
                        passes,
                        Salience.FULL_RATE,
                        head,
                        0,
                        parts.reason("fitted exactly, in one reading of the texts"));
            case CONTRASTIVE ->
                parts.planned(
                        new Regime.Head(),
                        passes,
                        Salience.FULL_RATE,
                        head,
                        0,
                        "contrastive needs classes, and summaries have none");
        };
    }
}
