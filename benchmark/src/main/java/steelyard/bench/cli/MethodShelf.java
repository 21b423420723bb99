package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import steelyard.bench.method.BaselineMethod;
import steelyard.encoder.BaseModel;
import steelyard.task.Method;
import steelyard.task.TaskException;

/** The methods, by name. Owns the base model that they share; opens it when the first method needs it. */
final class MethodShelf implements AutoCloseable {
    private static final List<String> NAMES = List.of(BaselineMethod.NAME);

    private final int threads;
    private final long seed;
    private final LongSupplier nanos;
    private final BaseModel base = BaseModel.allMiniLmL6V2();

    /**
     * A shelf.
     *
     * @param threads for encoding and training
     * @param seed of training
     * @param nanos a clock for the stages of answers
     */
    MethodShelf(int threads, long seed, LongSupplier nanos) {
        this.threads = threads;
        this.seed = seed;
        this.nanos = nanos;
    }

    /**
     * Methods that a user chose, in the shelf's order; all if the user chose none.
     *
     * @throws TaskException if a name is not known
     */
    List<Method> choose(List<String> names) {
        for (String name : names) {
            if (!NAMES.contains(name)) {
                throw new TaskException(
                        "there is no method '%s'; there are: %s".formatted(name, String.join(", ", NAMES)));
            }
        }
        List<Method> methods = new ArrayList<>();
        for (String name : NAMES) {
            if (names.isEmpty() || names.contains(name)) {
                methods.add(method(name));
            }
        }
        return methods;
    }

    private Method method(String name) {
        return new BaselineMethod();
    }

    /** Hash of the base model's ONNX file. */
    String baseModelSha256() {
        return base.sha256();
    }

    @Override
    public void close() {}
}
