package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/**
 * Dropout (Srivastava et al. 2014) from a tape of random masks.
 *
 * <p>PyTorch draws a number for every unit on one processor core, which costs a fifth of a training step. Here a long
 * tape of masks is drawn once, and each use takes a stretch of it from a random place: every unit is dropped with the
 * same chance, and the stretches of two steps are all but never the same.
 */
public final class DropMasks {
    private static final int SHORTEST_TAPE = 1 << 22;

    private final NDManager manager;
    private final double share;
    private final Random random;
    private NDArray tape;

    /**
     * @param manager owns the tape
     * @param share of units dropped, from 0 up to but without 1
     * @param seed of all that is drawn
     */
    public DropMasks(NDManager manager, double share, long seed) {
        this.manager = manager;
        this.share = share;
        this.random = new Random(seed);
        this.tape = share == 0 ? manager.zeros(new Shape(1)) : draw(SHORTEST_TAPE);
    }

    /** The input with a random share of its units set to 0, and the others enlarged so that the mean stays. */
    public NDArray drop(NDArray input) {
        if (share == 0) {
            return input;
        }
        Shape shape = input.getShape();
        int size = Math.toIntExact(shape.size());
        if (2L * size > tape.size()) {
            NDArray shorter = tape;
            tape = draw(Math.multiplyExact(2, size));
            shorter.close();
        }
        int from = random.nextInt(Math.toIntExact(tape.size()) - size);
        NDArray mask = tape.get(from + ":" + (from + size)).reshape(shape);
        mask.attach(input.getManager());
        return input.mul(mask);
    }

    private NDArray draw(int length) {
        float kept = (float) (1 / (1 - share));
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() < share ? 0 : kept;
        }
        return manager.create(values);
    }
}
