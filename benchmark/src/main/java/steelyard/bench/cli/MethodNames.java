package steelyard.bench.cli;

import java.util.Iterator;
import java.util.List;

/** The names of all methods, in the order of tables. Light enough for {@code --help}. */
final class MethodNames implements Iterable<String> {
    static final String BASELINE = "baseline";
    static final String RAG = "rag";
    static final String FINE_TUNED = "finetuned";
    static final String HYBRID = "hybrid";

    static final List<String> ALL = List.of(BASELINE, RAG, FINE_TUNED, HYBRID);

    @Override
    public Iterator<String> iterator() {
        return ALL.iterator();
    }
}
