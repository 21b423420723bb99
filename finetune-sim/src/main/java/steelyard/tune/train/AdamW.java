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
 * Moves weights against their gradients: Adam with decoupled weight decay (Loshchilov and Hutter 2019), one length limit
 * on all gradients together, and a running mean of the weights where it is wanted.
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
    private final boolean averaging;
    private int steps;

    /**
     * @param trainable what is moved, by name; matrices decay, vectors do not
     * @param rate the highest learning rate of each, by name
     * @param weightDecay share of a matrix that a step at rate 1 takes away
     * @param clip longest gradient over all weights together
     * @param averaging whether a running mean of the weights is kept
     */
    AdamW(
            Map<String, NDArray> trainable,
            ToDoubleFunction<String> rate,
            double weightDecay,
            double clip,
            boolean averaging) {
        this.clip = clip;
        this.averaging = averaging;
        trainable.forEach((name, array) -> parameters.add(new Parameter(
                array, rate.applyAsDouble(name), array.getShape().dimension() > 1 ? weightDecay : 0, averaging)));
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

    /**
     * Takes the weights as they are now into their running mean, if one is kept.
     *
     * @param reach how many steps the mean reaches back over; as long as there were fewer it is the mean of all
     */
    void average(double reach) {
        if (averaging) {
            float share = (float) (1 / Math.clamp(reach, 1, steps));
            parameters.parallelStream().forEach(parameter -> parameter.follow(share));
        }
    }

    /** Puts the running mean of the weights in their place, if one is kept, until {@link #resume}. */
    void settle() {
        if (averaging) {
            parameters.forEach(parameter -> parameter.put(parameter.runningMean));
        }
    }

    /** Puts the weights back that the next step moves. */
    void resume() {
        if (averaging) {
            parameters.forEach(parameter -> parameter.put(parameter.values));
        }
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
        private final float[] runningMean;

        Parameter(NDArray array, double rate, double decay, boolean averaging) {
            this.array = array;
            this.rate = rate;
            this.decay = decay;
            this.values = array.toFloatArray();
            this.gradient = new float[values.length];
            this.mean = new float[values.length];
            this.variance = new float[values.length];
            this.runningMean = averaging ? values.clone() : new float[0];
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
            put(values);
        }

        /** Moves the running mean by a share of its distance from the weights. */
        void follow(float share) {
            for (int i = 0; i < values.length; i++) {
                runningMean[i] += share * (values[i] - runningMean[i]);
            }
        }

        void put(float[] shown) {
            memory(array).put(shown);
        }
    }
}
