package steelyard.encoder;

/** How the vectors of a text's tokens become one vector. */
public enum Pooling {
    /** Their mean. */
    MEAN {
        @Override
        void pool(float[] states, int from, int tokens, float[] vector) {
            for (int token = 0; token < tokens; token++) {
                int start = from + token * vector.length;
                for (int i = 0; i < vector.length; i++) {
                    vector[i] += states[start + i];
                }
            }
        }
    },
    /** The first token's, [CLS]. */
    FIRST_TOKEN {
        @Override
        void pool(float[] states, int from, int tokens, float[] vector) {
            System.arraycopy(states, from, vector, 0, vector.length);
        }
    };

    /**
     * Pools one row, up to its length, which the caller scales to 1.
     *
     * @param states {@code [rows, columns, dimensions]}
     * @param from where the row begins
     * @param tokens how many the text has, padding left out
     * @param vector zeros, {@code [dimensions]}
     */
    abstract void pool(float[] states, int from, int tokens, float[] vector);
}
