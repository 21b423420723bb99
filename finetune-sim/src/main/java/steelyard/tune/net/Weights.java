package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The weights of a network by their PyTorch names, in an engine's memory. Owned by the manager they were made with. */
public final class Weights {
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<String, NDArray> trainable = new LinkedHashMap<>();
    private final Map<String, LowRank> adapters = new LinkedHashMap<>();

    /** No weights yet; what is put in lives as long as the manager. */
    public Weights(NDManager manager) {
        this.manager = manager;
    }

    /** Puts weights in; those whose name is chosen are trained. */
    public void putAll(Map<String, Matrix> weights, Predicate<String> chosen) {
        weights.forEach((name, matrix) -> {
            NDArray array = manager.create(matrix.values(), shape(matrix));
            arrays.put(name, array);
            if (chosen.test(name)) {
                train(name, array);
            }
        });
    }

    /**
     * Adds a trained matrix of low rank to each chosen matrix.
     *
     * @param chosen tells by name; what it chooses stays frozen itself
     * @param rank of the added matrices
     * @param scale how often they count
     * @param random draws where they start
     */
    public void adapt(Predicate<String> chosen, int rank, double scale, Random random) {
        for (String name : List.copyOf(arrays.keySet())) {
            if (chosen.test(name)) {
                Shape shape = get(name).getShape();
                float[] down = new float[Math.toIntExact(rank * shape.get(1))];
                double bound = 1 / Math.sqrt(shape.get(1)); // as PyTorch starts a linear layer
                for (int i = 0; i < down.length; i++) {
                    down[i] = (float) (bound * (2 * random.nextDouble() - 1));
                }
                NDArray first = manager.create(down, new Shape(rank, shape.get(1)));
                NDArray second = manager.zeros(new Shape(shape.get(0), rank));
                train(name + ".lora_A", first);
                train(name + ".lora_B", second);
                adapters.put(name, new LowRank(first, second, manager.create((float) scale)));
            }
        }
    }

    private void train(String name, NDArray array) {
        array.setRequiresGradient(true);
        trainable.put(name, array);
    }

    private static Shape shape(Matrix matrix) {
        return matrix.columns() == 0 ? new Shape(matrix.rows()) : new Shape(matrix.rows(), matrix.columns());
    }

    /** The weight of that name. */
    public NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("the network has no weight " + name);
        }
        return array;
    }

    /** What is added to the matrix of that name. */
    Optional<LowRank> adapter(String name) {
        return Optional.ofNullable(adapters.get(name));
    }

    /** The arrays that are trained, by name, in a fixed order. */
    public Map<String, NDArray> trainable() {
        return trainable;
    }

    /** A copy of the trained weights as they are now, added matrices made one with those they are added to. */
    public Map<String, Matrix> snapshot() {
        Map<String, Matrix> copy = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            LowRank adapter = adapters.get(name);
            if (adapter != null) {
                try (NDArray added = adapter.matrix();
                        NDArray merged = array.add(added)) {
                    copy.put(name, matrix(merged));
                }
            } else if (trainable.containsKey(name)) {
                copy.put(name, matrix(array));
            }
        });
        return copy;
    }

    private static Matrix matrix(NDArray array) {
        Shape shape = array.getShape();
        int columns = shape.dimension() == 2 ? Math.toIntExact(shape.get(1)) : 0;
        return new Matrix(array.toFloatArray(), Math.toIntExact(shape.get(0)), columns);
    }
}
