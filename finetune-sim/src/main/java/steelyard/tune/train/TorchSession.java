package steelyard.tune.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/** The engine made ready for one training. Closing it frees all arrays of the training. */
final class TorchSession implements AutoCloseable {
    private final NDManager manager;

    /** Sets threads and seed as a plan says. */
    TorchSession(TrainingPlan plan) {
        Engine engine = Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(plan.threads());
        engine.setRandomSeed(Math.toIntExact(plan.seed() & Integer.MAX_VALUE));
        manager = engine.newBaseManager();
    }

    /** Owns what lives as long as the training. */
    NDManager manager() {
        return manager;
    }

    /** Whether full training changes the base model's weight of that name. */
    static boolean isTrained(String name, boolean embeddings) {
        return name.startsWith("encoder.") || (embeddings && name.startsWith("embeddings."));
    }

    @Override
    public void close() {
        manager.close();
    }
}
