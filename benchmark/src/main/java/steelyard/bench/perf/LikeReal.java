package steelyard.bench.perf;

import java.util.SplittableRandom;

/**
 * Any number of vectors that are spread like those of real texts: each lies between two real ones, nearer to one of them, and
 * is moved by noise. What is measured on them is measured on made vectors, and has to say so.
 *
 * @param real unit vectors of real texts
 * @param seed of everything that is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LikeReal(float[][] real, long seed) {
    /** Length of the noise; a vector is then about as far from its nearest neighbours as a real one is. */
    private static final double NOISE = 0.5;

    /** The vector with a number; always the same. */
    float[] vector(long number) {
        SplittableRandom random = new SplittableRandom(seed + number * 1_000_003);
        float[] one = real[random.nextInt(real.length)];
        float[] other = real[random.nextInt(real.length)];
        double share = 0.5 + random.nextDouble() / 2;
        double noise = NOISE / Math.sqrt(one.length);
        float[] vector = new float[one.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (share * one[i] + (1 - share) * other[i] + noise * random.nextGaussian());
        }
        return scaled(vector);
    }

    /** To length 1. */
    private static float[] scaled(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
