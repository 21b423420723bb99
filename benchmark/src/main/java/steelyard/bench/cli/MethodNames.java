package steelyard.bench.cli;

import java.util.Iterator;
import java.util.List;
import steelyard.task.TaskException;

/** The names of all methods, in the order of tables. Light enough for {@code --help}. */
final class MethodNames implements Iterable<String> {
    static final String BASELINE = "baseline";
    static final String RAG = "rag";
    static final String FINE_TUNED = "finetuned";
    static final String HYBRID = "hybrid";

    static final List<String> ALL = List.of(BASELINE, RAG, FINE_TUNED, HYBRID);

    /**
     * Methods that a user chose, in the order of tables; all if the user chose none.
     *
     * @throws TaskException if a name is not known
     */
    static List<String> chosen(List<String> names) {
        for (String name : names) {
            if (!ALL.contains(name)) {
                throw new TaskException(
                        "there is no method '%s'; there are: %s".formatted(name, String.join(", ", ALL)));
            }
        }
        return ALL.stream()
                .filter(name -> names.isEmpty() || names.contains(name))
                .toList();
    }

    @Override
    public Iterator<String> iterator() {
        return ALL.iterator();
    }
}
