package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import steelyard.bench.method.BaselineMethod;
import steelyard.bench.method.HybridMethod;
import steelyard.bench.perf.TemporaryFolder;
import steelyard.bench.read.KeptReader;
import steelyard.bench.read.RetrieveAndRead;
import steelyard.bench.update.Candidate;
import steelyard.bench.update.Remedy;
import steelyard.rag.IncrementalRag;
import steelyard.rag.KeptDocuments;
import steelyard.task.Method;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.tune.RegimeChoice;

/**
 * The methods that serve one task whose data change, by name: each with an index or a reader of its own, which lasts from
 * one preparation to the next. Owns these, and the folder that they lie in.
 */
final class UpdateShelf implements AutoCloseable {
    private final MethodShelf methods;
    private final MethodOptions how;
    private final TaskKind kind;
    private final boolean retrainReader;
    private final TemporaryFolder folder = TemporaryFolder.make();
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private final Surroundings surroundings;

    /**
     * @param methods lends the encoder and what is tuned; must outlive this shelf
     * @param how they work
     * @param kind of the task
     * @param retrainReader whether the hybrid's reader is trained again where documents change
     */
    UpdateShelf(
            Surroundings surroundings, MethodShelf methods, MethodOptions how, TaskKind kind, boolean retrainReader) {
        this.surroundings = surroundings;
        this.methods = methods;
        this.how = how;
        this.kind = kind;
        this.retrainReader = retrainReader;
    }

    /**
     * Checks names that a user chose.
     *
     * @throws TaskException if a name is not known
     */
    static void check(List<String> names) {
        for (String name : names) {
            if (!UpdateNames.ALL.contains(name)) {
                throw new TaskException(
                        "there is no method '%s'; there are: %s".formatted(name, String.join(", ", UpdateNames.ALL)));
            }
        }
    }

    /**
     * Methods that a user chose. All if the user chose none, but the head alone only where it is another thing than what is
     * tuned anyway and where it can learn anything: facts are not in a frozen encoder.
     */
    List<Candidate> choose(List<String> names) {
        boolean headless = kind == TaskKind.QA || how.tuning().regime() == RegimeChoice.HEAD;
        return UpdateNames.ALL.stream()
                .filter(name -> names.isEmpty() ? !(headless && name.equals(UpdateNames.HEAD)) : names.contains(name))
                .map(this::candidate)
                .toList();
    }

    private Candidate candidate(String name) {
        return switch (name) {
            case MethodNames.BASELINE -> new Candidate(name, new BaselineMethod(), Remedy.NONE);
            case MethodNames.RAG -> new Candidate(name, retrieved(name), Remedy.RE_INDEX);
            case MethodNames.FINE_TUNED -> new Candidate(name, methods.tuned(), Remedy.RETRAIN);
            case UpdateNames.HEAD -> new Candidate(name, head(), Remedy.RETRAIN);
            case MethodNames.HYBRID -> hybrid(name);
            default -> throw new IllegalArgumentException("no method is called " + name);
        };
    }

    private Method head() {
        MethodOptions head = how.with(how.tuning().in(RegimeChoice.HEAD));
        return new MethodShelf(surroundings, head).tuned(); // it opens nothing
    }

    private Candidate hybrid(String name) {
        boolean both = kind == TaskKind.CLASSIFICATION || retrainReader;
        Method method = new HybridMethod(methods.tuned(), retrieved(name), reading(name));
        return new Candidate(name, method, both ? Remedy.BOTH : Remedy.RE_INDEX);
    }

    private Method retrieved(String name) {
        return owned(new IncrementalRag(
                place(name),
                methods.retrieving(),
                methods::encoder,
                surroundings.clock().nanos()));
    }

    private Method reading(String name) {
        if (kind != TaskKind.QA) {
            return methods.reading(new BaselineMethod()); // nobody asks it
        }
        KeptDocuments documents =
                owned(new KeptDocuments(place(name + "-read"), methods.retrieving(), methods::encoder));
        RetrieveAndRead reading = methods.reading(retrieved(name + "-unread")).searching(documents::over);
        return retrainReader ? reading : owned(new KeptReader(reading, documents::over));
    }

    private Path place(String name) {
        return folder.path().resolve(name);
    }

    private <T extends AutoCloseable> T owned(T one) {
        owned.push(one);
        return one;
    }

    @Override
    public void close() {
        try {
            while (!owned.isEmpty()) {
                owned.pop().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("cannot close what a method held", e);
        } finally {
            folder.close();
        }
    }
}
