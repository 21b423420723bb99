package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The weights of a network by their PyTorch names, in an engine's memory. Owned by the manager they were made with. */
public final class Weights {
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<String, NDArray> trainable = new LinkedHashMap<>();

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
                array.setRequiresGradient(true);
                trainable.put(name, array);
            }
        });
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

    /** The weights that are trained, by name, in a fixed order. */
    public Map<String, NDArray> trainable() {
        return trainable;
    }

    /** A copy of the trained weights as they are now. */
    public Map<String, Matrix> snapshot() {
        Map<String, Matrix> copy = new LinkedHashMap<>();
        trainable.forEach((name, array) -> {
            Shape shape = array.getShape();
            int columns = shape.dimension() == 2 ? Math.toIntExact(shape.get(1)) : 0;
            copy.put(name, new Matrix(array.toFloatArray(), Math.toIntExact(shape.get(0)), columns));
        });
        return copy;
    }
}
