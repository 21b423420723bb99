package steelyard.tune.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class DropMasksTest {
    @Test
    void theChosenShareIsDroppedAndTheMeanStays() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            float[] kept = new DropMasks(manager, 0.25, 1)
                    .drop(manager.ones(new Shape(1000, 400)))
                    .toFloatArray();
            int zeros = 0;
            double sum = 0;
            for (float value : kept) {
                zeros += value == 0 ? 1 : 0;
                sum += value;
            }
            assertThat(zeros / 400_000.0).isCloseTo(0.25, within(0.005));
            assertThat(sum / 400_000).isCloseTo(1, within(0.005));
        }
    }

    @Test
    void twoUsesDifferAndTheSameSeedDropsTheSame() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray ones = manager.ones(new Shape(50, 40));
            DropMasks one = new DropMasks(manager, 0.5, 7);
            DropMasks same = new DropMasks(manager, 0.5, 7);
            float[] first = one.drop(ones).toFloatArray();
            assertThat(same.drop(ones).toFloatArray()).isEqualTo(first);
            assertThat(one.drop(ones).toFloatArray()).isNotEqualTo(first);
        }
    }

    @Test
    void aShareOfNothingChangesNothingAndLargeInputsFit() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray ones = manager.ones(new Shape(3, 2));
            assertThat(new DropMasks(manager, 0, 7).drop(ones)).isSameAs(ones);
            NDArray large = manager.ones(new Shape(5, 1 << 20));
            assertThat(new DropMasks(manager, 0.5, 7).drop(large).getShape()).isEqualTo(large.getShape());
        }
    }
}
