package steelyard.bench.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import steelyard.bench.method.BaselineMethod;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.MiniLmEncoder;
import steelyard.rag.RagMethod;
import steelyard.task.Method;
import steelyard.task.TaskException;

/** The methods, by name. Owns the frozen encoder that they share, and opens it when the first of them needs it. */
final class MethodShelf implements AutoCloseable {
    private final int threads;
    private final LongSupplier nanos;
    private final BaseModel base = BaseModel.allMiniLmL6V2();
    private Optional<Encoder> encoder = Optional.empty();

    /**
     * A shelf.
     *
     * @param threads for encoding and training
     * @param nanos a clock for the stages of answers
     */
    MethodShelf(int threads, LongSupplier nanos) {
        this.threads = threads;
        this.nanos = nanos;
    }

    /**
     * Methods that a user chose, in the order of {@link MethodNames}; all if the user chose none. The shelf must outlive
     * them.
     *
     * @throws TaskException if a name is not known
     */
    List<Method> choose(List<String> names) {
        for (String name : names) {
            if (!MethodNames.ALL.contains(name)) {
                throw new TaskException(
                        "there is no method '%s'; there are: %s".formatted(name, String.join(", ", MethodNames.ALL)));
            }
        }
        return MethodNames.ALL.stream()
                .filter(name -> names.isEmpty() || names.contains(name))
                .map(this::method)
                .toList();
    }

    private Method method(String name) {
        return switch (name) {
            case MethodNames.BASELINE -> new BaselineMethod();
            case MethodNames.RAG -> new RagMethod(encoder(), nanos);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Encoder encoder() {
        Encoder open = encoder.orElseGet(() -> new MiniLmEncoder(base, threads));
        encoder = Optional.of(open);
        return open;
    }

    /** Hash of the base model's ONNX file. */
    String baseModelSha256() {
        return base.sha256();
    }

    @Override
    public void close() {
        encoder.ifPresent(Encoder::close);
    }
}
