package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import steelyard.encoder.Encoder;
import steelyard.task.Example;
import steelyard.task.Progress;

/**
 * Test items that say nearly what a training item says: whoever learned the one knows the other.
 *
 * @param encoder gives unit vectors
 * @param progress told how far the encoding is
 */
public record NearDuplicates(Encoder encoder, Progress progress) {
    /** From this cosine on two texts count as the same. */
    public static final double COSINE = 0.95;

    private static final int PORTION = 256;

    /** The ids and the cosine of each such pair. */
    public List<String> between(List<Example> train, List<Example> test) {
        List<float[]> known = vectors(train);
        List<float[]> asked = vectors(test);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                double cosine = cosine(asked.get(i), known.get(j));
                if (cosine > COSINE) {
                    pairs.add(String.format(
                            Locale.ROOT,
                            "%s and %s (%.3f)",
                            test.get(i).id(),
                            train.get(j).id(),
                            cosine));
                }
            }
        }
        return pairs;
    }

    private List<float[]> vectors(List<Example> examples) {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < examples.size(); from += PORTION) {
            List<Example> portion = examples.subList(from, Math.min(from + PORTION, examples.size()));
            vectors.addAll(List.of(encoder.encode(
                    portion.stream().map(example -> example.question().text()).toList())));
            progress.at("encoding", vectors.size(), examples.size(), "");
        }
        return vectors;
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
