package steelyard.bench.perf;

import java.util.List;
import steelyard.encoder.Encoder;
import steelyard.encoder.Prefixes;

/**
 * Draws a text's vector instead of computing it: fills a large index in little time, where it is not the filling that is
 * measured. Does not own anything.
 *
 * @param vectors where they come from
 */
record DrawnEncoder(LikeReal vectors) implements Encoder {
    @Override
    public float[][] encode(List<String> texts) {
        return texts.stream().map(text -> vectors.vector(text.hashCode())).toArray(float[][]::new);
    }

    @Override
    public boolean fits(String text) {
        return true;
    }

    @Override
    public Prefixes prefixes() {
        return Prefixes.NONE;
    }

    @Override
    public int dimensions() {
        return vectors.real()[0].length;
    }

    @Override
    public void close() {}
}
