package steelyard.tune.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import steelyard.task.Progress;
import steelyard.tune.data.ClassBatch;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Classifier;

/** Encodes training texts with an encoder as it is: each class's first text before any class's second, and so on. */
final class TextVectors {
    private static final int BATCH = 32;

    /** So many are encoded however little time there is. */
    private static final int FEWEST = 256;

    private final NDManager manager;
    private final Classifier network;

    TextVectors(NDManager manager, Classifier network) {
        this.manager = manager;
        this.network = network;
    }

    /**
     * Texts as vectors.
     *
     * @param vectors of length 1, {@code [384]} each
     * @param targets the class of each
     */
    record Encoded(List<float[]> vectors, List<Integer> targets) {}

    /**
     * Encodes all examples, or as many as there are when {@code enough} says so: 256 at the least, or all of fewer.
     *
     * @param progress told after each batch
     */
    Encoded of(List<ClassExample> examples, BooleanSupplier enough, Progress progress) {
        List<ClassExample> inTurn = inTurn(examples);
        Encoded encoded = new Encoded(new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < inTurn.size() && (from == 0 || !enough.getAsBoolean()); from += FEWEST) {
            List<ClassExample> some = inTurn.subList(from, Math.min(from + FEWEST, inTurn.size()));
            for (ClassBatch batch : ClassBatch.inOrderOfLength(some, BATCH)) {
                add(batch, encoded);
                progress.at("encoding training texts", encoded.vectors().size(), examples.size(), "");
            }
        }
        return encoded;
    }

    private void add(ClassBatch batch, Encoded encoded) {
        try (NDManager scope = manager.newSubManager()) {
            float[] all = network.vectors(scope, batch.tokens(), false).toFloatArray();
            int rows = batch.targets().size();
            int dimensions = all.length / rows;
            for (int row = 0; row < rows; row++) {
                encoded.vectors().add(Arrays.copyOfRange(all, row * dimensions, (row + 1) * dimensions));
            }
            encoded.targets().addAll(batch.targets());
        }
    }

    /** Whoever stops early has seen all classes alike. */
    private static List<ClassExample> inTurn(List<ClassExample> examples) {
        record Turn(int number, ClassExample example) {}
        Map<Integer, Integer> counts = new HashMap<>();
        return examples.stream()
                .map(example -> new Turn(counts.merge(example.target(), 1, Integer::sum), example))
                .sorted(Comparator.comparingInt(Turn::number))
                .map(Turn::example)
                .toList();
    }
}
