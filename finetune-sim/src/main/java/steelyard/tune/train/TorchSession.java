package steelyard.tune.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Weights;

/** The engine made ready for one training. Closing it frees all arrays of the training. */
public final class TorchSession implements AutoCloseable {
    private final TrainingPlan plan;
    private final TimeBudget budget;
    private final NDManager manager;

    /**
     * Sets threads and seed as a plan says, and starts the clock.
     *
     * @param plan how to train
     * @param nanos a clock such as {@code System::nanoTime}
     */
    public TorchSession(TrainingPlan plan, LongSupplier nanos) {
        this.plan = plan;
        this.budget = new TimeBudget(nanos, plan.passes().budgetSeconds());
        Engine engine = Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(plan.threads());
        engine.setRandomSeed(Math.toIntExact(plan.seed() & Integer.MAX_VALUE));
        manager = engine.newBaseManager();
    }

    /** Owns what lives as long as the training. */
    public NDManager manager() {
        return manager;
    }

    /** The time that the training may take, from the session's start on. */
    public TimeBudget budget() {
        return budget;
    }

    /** The base model's weights, made ready for what the plan's regime changes. */
    public Weights weights(Map<String, Matrix> base) {
        return weights(base, name -> false);
    }

    /**
     * The base model's weights, made ready for what the plan's regime changes.
     *
     * @param needed tells by name what a head has to change besides, unless the encoder is frozen
     */
    public Weights weights(Map<String, Matrix> base, Predicate<String> needed) {
        Weights weights = new Weights(manager);
        switch (plan.regime()) {
            case Regime.Head unused -> weights.putAll(base, name -> false);
            case Regime.Lora lora -> {
                weights.putAll(base, needed);
                weights.adapt(
                        name -> lora.projections().stream().anyMatch(projection -> projection.isMatrix(name)),
                        lora.rank(),
                        lora.alpha() / lora.rank(),
                        new Random(plan.seed()));
            }
            case Regime.Full full -> weights.putAll(base, needed.or(name -> isTrained(name, full.embeddings())));
            case Regime.Contrastive unused -> weights.putAll(base, name -> isTrained(name, true));
        }
        return weights;
    }

    private static boolean isTrained(String name, boolean embeddings) {
        return name.startsWith("encoder.") || (embeddings && name.startsWith("embeddings."));
    }

    @Override
    public void close() {
        manager.close();
    }
}
