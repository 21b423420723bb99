package steelyard.tune.train;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Moves weights against their gradients: Adam with decoupled weight decay (Loshchilov and Hutter 2019), and one length
 * limit on all gradients together.
 *
 * <p>State and arithmetic are on the Java heap, one pass over each array; the engine's own operators would go over every
 * array a dozen times.
 */
final class AdamW {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final List<Parameter> parameters = new ArrayList<>();
    private final double clip;
    private int steps;

    /**
     * @param trainable what is moved, by name; matrices decay, vectors do not
     * @param rate the highest learning rate of each, by name
     * @param weightDecay share of a matrix that a step at rate 1 takes away
     * @param clip longest gradient over all weights together
     */
    AdamW(Map<String, NDArray> trainable, ToDoubleFunction<String> rate, double weightDecay, double clip) {
        this.clip = clip;
        trainable.forEach((name, array) -> parameters.add(
                new Parameter(array, rate.applyAsDouble(name), array.getShape().dimension() > 1 ? weightDecay : 0)));
    }

    /**
     * One step along the gradients of the last back-propagation.
     *
     * @param factor share of the highest rates
     * @return the gradients' length, all together, before it was limited
     */
    double step(double factor) {
        steps++;
        parameters.parallelStream().forEach(Parameter::readGradient);
        double length =
                Math.sqrt(parameters.stream().mapToDouble(Parameter::squares).sum());
        float scale = (float) (length > clip ? clip / length : 1);
        if (Double.isFinite(length)) {
            parameters.parallelStream().forEach(parameter -> parameter.move(scale, factor, steps));
        }
        return length;
    }

    private static FloatBuffer memory(NDArray array) {
        return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** One array with its moments. */
    private static final class Parameter {
        private final NDArray array;
        private final double rate;
        private final double decay;
        private final float[] values;
        private final float[] gradient;
        private final float[] mean;
        private final float[] variance;

        Parameter(NDArray array, double rate, double decay) {
            this.array = array;
            this.rate = rate;
            this.decay = decay;
            this.values = array.toFloatArray();
            this.gradient = new float[values.length];
            this.mean = new float[values.length];
            this.variance = new float[values.length];
        }

        void readGradient() {
            try (NDArray own = array.getGradient()) {
                memory(own).get(gradient);
            }
            JniUtils.zeroGrad((PtNDArray) array); // or the next back-propagation would add to it
        }

        double squares() {
            double[] sums = new double[4]; // four chains of additions instead of one
            int whole = gradient.length / 4 * 4;
            for (int i = 0; i < whole; i += 4) {
                sums[0] += gradient[i] * gradient[i];
                sums[1] += gradient[i + 1] * gradient[i + 1];
                sums[2] += gradient[i + 2] * gradient[i + 2];
                sums[3] += gradient[i + 3] * gradient[i + 3];
            }
            for (int i = whole; i < gradient.length; i++) {
                sums[0] += gradient[i] * gradient[i];
            }
            return Arrays.stream(sums).sum();
        }

        void move(float scale, double factor, int step) {
            float stride = (float) (rate * factor / (1 - Math.pow(FIRST, step)));
            float spread = (float) (1 / Math.sqrt(1 - Math.pow(SECOND, step)));
            float kept = (float) (1 - rate * factor * decay);
            for (int i = 0; i < values.length; i++) {
                float slope = gradient[i] * scale;
                mean[i] = FIRST * mean[i] + (1 - FIRST) * slope;
                variance[i] = SECOND * variance[i] + (1 - SECOND) * slope * slope;
                values[i] = kept * values[i] - stride * mean[i] / ((float) Math.sqrt(variance[i]) * spread + EPSILON);
            }
            memory(array).put(values);
        }
    }
}
