package steelyard.bench.perf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All comparisons, by the names that users choose them by. */
public final class Comparisons {
    private static final Map<String, Function<Workload, Comparison>> ALL = new LinkedHashMap<>();

    /** Its index is written for an hour, so that it is measured only where somebody asks for it. */
    private static final String MILLION = "retrieve-1m";

    static {
        // Weights of 8 bits move vectors: the bar is on speed, and what it costs in retrieval is measured elsewhere.
        ALL.put("encode-fp32", workload -> new BulkEncoding("all-minilm-l6-v2", 1.4, 0.9999, workload));
        ALL.put("encode-int8", workload -> new BulkEncoding("all-minilm-l6-v2-q", 2.3, 0.9, workload));
        ALL.put("classify", workload -> new TunedClassifier(1 / 1.3, workload));
        ALL.put("retrieve-100k", workload -> new RetrievalAgainstStore(100_000, 20, workload));
        ALL.put(MILLION, workload -> new RetrievalAtScale(1_000_000, 100_000, 1 / 2.5, workload));
        ALL.put("update", workload -> new Update(3, workload));
        ALL.put("ask", workload -> new Ask(0.025, workload));
        ALL.put("ask-cold", workload -> new ColdAsk(1.5, workload));
    }

    private Comparisons() {}

    /** Their names, in the order of the table. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The names of those that are measured if nobody asks for any. */
    public static List<String> usual() {
        return names().stream().filter(name -> !name.equals(MILLION)).toList();
    }

    /**
     * Gets a comparison ready; the caller closes it.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Comparison open(String name, Workload workload) {
        Function<Workload, Comparison> comparison = ALL.get(name);
        if (comparison == null) {
            throw new IllegalArgumentException("no comparison is called " + name);
        }
        return comparison.apply(workload);
    }
}
