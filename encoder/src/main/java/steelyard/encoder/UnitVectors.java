package steelyard.encoder;

/** Vectors of length 1, which is what an {@link Encoder} gives. */
public final class UnitVectors {
    private UnitVectors() {}

    /** The cosine of two of them, −1 to 1: their inner product. */
    public static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
