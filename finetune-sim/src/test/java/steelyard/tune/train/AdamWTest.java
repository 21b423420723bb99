package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdamWTest {
    private static final double RATE = 0.1;
    private static final double DECAY = 0.5;

    @Test
    void twoStepsAreTheOnesWorkedOutByHand() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray matrix = manager.create(new float[] {2, -4}, new Shape(1, 2));
            NDArray vector = manager.create(new float[] {2});
            AdamW optimizer = optimizer(100, matrix, vector);
            // slopes of x²/2 are x itself; after one step mean/√variance is the slope's sign
            step(manager, optimizer, 1, matrix, vector);
            assertThat(matrix.toFloatArray()).containsExactly(new float[] {1.8f, -3.7f}, within(1e-5f)); // 2·0.95 − 0.1
            assertThat(vector.toFloatArray())
                    .containsExactly(new float[] {1.9f}, within(1e-5f)); // vectors do not decay
            step(manager, optimizer, 0.5, matrix, vector);
            // vector: m̂ = (0.9·0.1·2 + 0.1·1.9) / 0.19, v̂ = (0.999·0.001·4 + 0.001·1.9²) / 0.001999
            double mean = (0.18 + 0.19) / 0.19;
            double variance = (0.003996 + 0.00361) / 0.001999;
            assertThat(vector.toFloatArray()[0])
                    .isCloseTo((float) (1.9 - 0.05 * mean / Math.sqrt(variance)), within(1e-5f));
        }
    }

    @Test
    void gradientsThatAreTooLongTogetherAreShortened() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray matrix = manager.create(new float[] {3, 0}, new Shape(1, 2));
            NDArray vector = manager.create(new float[] {4});
            AdamW optimizer = optimizer(1, matrix, vector);
            assertThat(step(manager, optimizer, 1, matrix, vector)).isCloseTo(5, within(1e-6));
            // clipped to 0.6 and 0.8; then the true slopes 2.75 and 3.9 are clipped again, by their length 4.77
            step(manager, optimizer, 1, matrix, vector);
            double length = Math.hypot(2.75, 3.9);
            double slope = 3.9 / length;
            double mean = (0.9 * 0.1 * 0.8 + 0.1 * slope) / 0.19;
            double variance = (0.999 * 0.001 * 0.64 + 0.001 * slope * slope) / 0.001999;
            assertThat(vector.toFloatArray()[0])
                    .isCloseTo((float) (3.9 - 0.1 * mean / Math.sqrt(variance)), within(1e-5f));
        }
    }

    private static AdamW optimizer(double clip, NDArray matrix, NDArray vector) {
        Map<String, NDArray> trainable = new LinkedHashMap<>();
        trainable.put("matrix", matrix);
        trainable.put("vector", vector);
        trainable.values().forEach(array -> array.setRequiresGradient(true));
        return new AdamW(trainable, name -> RATE, DECAY, clip);
    }

    private static double step(NDManager manager, AdamW optimizer, double factor, NDArray matrix, NDArray vector) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray half = scope.create(0.5f);
            NDArray loss = matrix.square().sum().add(vector.square().sum()).mul(half);
            gradients.backward(loss);
            return optimizer.step(factor);
        }
    }
}
