package steelyard.encoder;

/** Numbers in a box of up to three axes, as a model reads them or gives them out. */
public final class Tensor {
    private final float[] values;
    private final long[] shape;

    /**
     * Takes the numbers over.
     *
     * @param values the last axis running fastest
     * @param shape the length of each axis
     */
    public Tensor(float[] values, long... shape) {
        this.values = values;
        this.shape = shape;
    }

    /** The numbers, the last axis running fastest. */
    public float[] values() {
        return values;
    }

    /** The length of each axis; not to be changed. */
    public long[] shape() {
        return shape;
    }

    /** The length of an axis. */
    public int axis(int number) {
        return Math.toIntExact(shape[number]);
    }
}
