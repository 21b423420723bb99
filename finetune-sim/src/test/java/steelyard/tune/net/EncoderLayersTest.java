package steelyard.tune.net;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.tune.export.OnnxGraph;

class EncoderLayersTest {
    private static final String WEIGHT = "encoder.layer.0.attention.self.query.weight";

    @Test
    void backPropagationReadsNoMemoryThatJavaMayHaveFreed() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            Weights weights = new Weights(manager);
            weights.putAll(new OnnxGraph(BaseModel.allMiniLmL6V2().onnx()).weights(), WEIGHT::equals);
            float[] calm = gradient(weights, manager, () -> {});
            float[] disturbed = gradient(weights, manager, EncoderLayersTest::reuseFreedMemory);
            assertThat(Arrays.mismatch(disturbed, calm))
                    .as("the first gradient that differs")
                    .isEqualTo(-1);
        }
    }

    private static float[] gradient(Weights weights, NDManager manager, Runnable betweenForwardAndBackward) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray ids = scope.create(new long[] {101, 2023, 2003, 102}, new Shape(1, 4));
            NDArray loss = new EncoderLayers(weights, new DropMasks(manager, 0, 1))
                    .forward(
                            new TokenArrays(
                                    ids, scope.ones(new Shape(1, 4)), scope.zeros(new Shape(1, 4), DataType.INT64)),
                            true)
                    .square()
                    .mean();
            betweenForwardAndBackward.run();
            gradients.backward(loss);
            try (NDArray gradient = weights.get(WEIGHT).getGradient()) {
                float[] values = gradient.toFloatArray();
                gradient.subi(gradient.duplicate());
                return values;
            }
        }
    }

    /** Has unreachable direct buffers freed and their memory written over. */
    private static void reuseFreedMemory() {
        List<ByteBuffer> fillers = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            System.gc();
            for (int i = 0; i < 20_000; i++) {
                ByteBuffer filler = ByteBuffer.allocateDirect(Float.BYTES);
                fillers.add(filler.putInt(0, -1)); // a NaN
            }
        }
        assertThat(fillers).hasSize(100_000);
    }
}
