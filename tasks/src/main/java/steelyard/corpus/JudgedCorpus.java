package steelyard.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts to search, queries to search them for, and what people judged relevant.
 *
 * @param documents in the order of their file
 * @param queries each query's words by its id, in the order of their file; some may not be judged
 * @param test what rankings are scored by
 * @param tuning what a ranking may be tuned on, if there is something of the kind
 */
public record JudgedCorpus(
        List<Text> documents, Map<String, String> queries, Judgements test, Optional<Judgements> tuning) {
    public JudgedCorpus {
        documents = List.copyOf(documents);
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
    }

    /**
     * A query's words.
     *
     * @throws IllegalArgumentException if there is no such query
     */
    public String query(String id) {
        String words = queries.get(id);
        if (words == null) {
            throw new IllegalArgumentException("there is no query " + id);
        }
        return words;
    }

    /**
     * A document.
     *
     * @param id unique in its corpus
     * @param title empty where there is none
     * @param text what it says below its title; may be empty
     */
    public record Text(String id, String title, String text) {

        /** Title and text in one; empty if the document says nothing. */
        public String whole() {
            return title.isBlank() ? text.strip() : (title + "\n" + text).strip();
        }
    }
}
