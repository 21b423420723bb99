package steelyard.bench.lint;

import java.util.List;
import java.util.Locale;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.encoder.UnitVectors;
import steelyard.rag.TextEncoding;
import steelyard.task.Progress;
import steelyard.task.Task;

/**
 * Test items that say nearly what a train or dev item says, so that whoever learned the one knows the other.
 *
 * @param encoder gives unit vectors; stays the caller's
 * @param progress told how far the encoding is
 */
record NearDuplicates(Encoder encoder, Progress progress) implements Check {
    /** Strict: in a short text one word more can bring the cosine below it. */
    private static final double COSINE = 0.95;

    @Override
    public Checked of(Task task) {
        List<Item> items = Item.of(task);
        List<float[]> vectors = new TextEncoding(encoder, progress)
                .vectors(
                        TextRole.PEER,
                        "encoding " + task.name(),
                        items.stream().map(Item::text).toList());
        int firstTest = Item.of(task, Item.Side.TRAIN).size();
        Places places = new Places();
        for (int test = firstTest; test < items.size(); test++) {
            for (int train = 0; train < firstTest; train++) {
                double cosine = UnitVectors.cosine(vectors.get(test), vectors.get(train));
                if (cosine > COSINE) {
                    Item one = items.get(test);
                    Item other = items.get(train);
                    places.add(() -> told(one, other, cosine));
                }
            }
        }
        return new Checked(
                List.of(new Figure.Count("near duplicates across train and test (cosine > 0.95)", places.count())),
                places
                        .finding("pairs of a test item and a train or dev item say nearly the same (cosine above 0.95);"
                                + " reword or drop one of each")
                        .stream()
                        .toList());
    }

    private static String told(Item one, Item other, double cosine) {
        return String.format(
                Locale.ROOT, "%s and %s, %.3f: %s, %s", one.place(), other.place(), cosine, one.quote(), other.quote());
    }
}
