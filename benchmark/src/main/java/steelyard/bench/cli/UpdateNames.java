package steelyard.bench.cli;

import java.util.Iterator;
import java.util.List;

/** The names of the methods that can be in service when data change, in the order of tables. */
final class UpdateNames implements Iterable<String> {
    /** Fine-tuned, but of the network only the head. */
    static final String HEAD = MethodNames.FINE_TUNED + "-head";

    static final List<String> ALL =
            List.of(MethodNames.BASELINE, MethodNames.RAG, MethodNames.FINE_TUNED, HEAD, MethodNames.HYBRID);

    @Override
    public Iterator<String> iterator() {
        return ALL.iterator();
    }
}
