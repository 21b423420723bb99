package steelyard.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people judged relevant ("qrels").
 *
 * @param name the file inside its folder: {@code qrels/test.tsv}
 * @param relevance by the query's and the document's id, in the order of the file: above 0 is relevant, the higher the more.
 *     A document that is not there counts as not relevant
 */
public record Judgements(String name, Map<String, Map<String, Integer>> relevance) {
    public Judgements {
        Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
        relevance.forEach((query, judged) -> copy.put(query, Map.copyOf(judged)));
        relevance = Collections.unmodifiableMap(copy);
    }

    /** What was judged for a query, by the documents' ids; nothing if the query was not judged. */
    public Map<String, Integer> of(String query) {
        return relevance.getOrDefault(query, Map.of());
    }
}
