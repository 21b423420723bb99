package steelyard.tune.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LowRankTest {
    @Test
    void whatItAddsIsWorkedOutByHandAndTheMergedMatrixAddsTheSame() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            LowRank adapter = new LowRank(
                    manager.create(new float[] {1, 2}, new Shape(1, 2)),
                    manager.create(new float[] {3, -1, 0}, new Shape(3, 1)),
                    manager.create(0.5f));
            NDArray input = manager.create(new float[] {10, 1}, new Shape(1, 1, 2));
            // down: 10 + 2 = 12; up: 36, −12, 0; half of it
            assertThat(adapter.of(input).toFloatArray()).containsExactly(18, -6, 0);
            assertThat(adapter.matrix().toFloatArray()).containsExactly(1.5f, 3, -0.5f, -1, 0, 0);
            NDArray merged = input.reshape(1, 2).matMul(adapter.matrix().transpose());
            assertThat(merged.toFloatArray()).containsExactly(18, -6, 0);
        }
    }

    @Test
    void anAdapterBeginsAtTheFrozenMatrixAndASnapshotHoldsBothTogether() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            Weights weights = new Weights(manager);
            float[] frozen = {1, 2, 3, 4};
            weights.putAll(Map.of("w", new Matrix(frozen, 2, 2)), name -> false);
            weights.adapt("w"::equals, 1, 2, new Random(1));
            assertThat(merged(weights)).containsExactly(frozen);
            NDArray down = Objects.requireNonNull(weights.trainable().get("w.lora_A"));
            NDArray up = Objects.requireNonNull(weights.trainable().get("w.lora_B"));
            up.set(new float[] {1, -1});
            float[] a = down.toFloatArray();
            assertThat(merged(weights))
                    .containsExactly(
                            new float[] {1 + 2 * a[0], 2 + 2 * a[1], 3 - 2 * a[0], 4 - 2 * a[1]}, within(1e-6f));
        }
    }

    private static float[] merged(Weights weights) {
        return Objects.requireNonNull(weights.snapshot().get("w")).values();
    }
}
