package steelyard.tune.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenseTest {
    private interface Layer {
        NDArray of(NDArray input, NDArray weight, NDArray bias);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "3, 5", "16, 40"})
    void itsOutputAndAllItsGradientsAreThoseOfALinearLayer(int batch, int tokens) {
        List<float[]> linear = outputAndGradients(
                batch,
                tokens,
                (input, weight, bias) -> Linear.linear(input, weight, bias).singletonOrThrow());
        List<float[]> dense = outputAndGradients(batch, tokens, Dense::of);
        for (int i = 0; i < linear.size(); i++) {
            assertThat(dense.get(i)).containsExactly(linear.get(i), within(1e-3f));
        }
    }

    @Test
    void itGivesTheSameNumbersEachTime() {
        List<float[]> first = outputAndGradients(16, 40, Dense::of);
        List<float[]> second = outputAndGradients(16, 40, Dense::of);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
    }

    private static List<float[]> outputAndGradients(int batch, int tokens, Layer layer) {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = waves(manager, new Shape(batch, tokens, 384), 0.1f);
            NDArray weight = waves(manager, new Shape(96, 384), 0.7f);
            NDArray bias = waves(manager, new Shape(96), 0.3f);
            Stream.of(input, weight, bias).forEach(array -> array.setRequiresGradient(true));
            NDArray output = layer.of(input, weight, bias);
            assertThat(output.getShape()).isEqualTo(new Shape(batch, tokens, 96));
            gradients.backward(output.square().mean());
            return Stream.of(output, input.getGradient(), weight.getGradient(), bias.getGradient())
                    .map(NDArray::toFloatArray)
                    .toList();
        }
    }

    /** Numbers between -1 and 1 that look like none in particular. */
    private static NDArray waves(NDManager manager, Shape shape, float step) {
        return manager.arange(shape.size())
                .toType(DataType.FLOAT32, false)
                .mul(step)
                .sin()
                .reshape(shape);
    }
}
