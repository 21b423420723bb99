package steelyard.tune.train;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import steelyard.task.Progress;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

/** Fits a head to the vectors that an encoder gives as it is. */
final class LinearProbe {
    private final NDManager manager;
    private final Classifier network;
    private final TimeBudget budget;
    private final Progress progress;
    private boolean cut;

    LinearProbe(NDManager manager, Classifier network, TimeBudget budget, Progress progress) {
        this.manager = manager;
        this.network = network;
        this.budget = budget;
        this.progress = progress;
    }

    /** Whether the time was over before all examples were encoded. */
    boolean isCut() {
        return cut;
    }

    /**
     * The best head for these examples: weight {@code [classes, 384]} and bias {@code [classes]}. If the time is over, for a part
     * of them in which all classes have their share, and nearly the best.
     */
    Map<String, Matrix> head(List<ClassExample> train, int classes) {
        TextVectors.Encoded encoded = new TextVectors(manager, network).of(train, budget::isOver, progress);
        cut = encoded.vectors().size() < train.size();
        return new LogisticRegression(encoded.vectors(), encoded.targets(), classes).head(budget::isOver);
    }
}
