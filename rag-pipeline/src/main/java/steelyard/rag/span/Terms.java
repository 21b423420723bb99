package steelyard.rag.span;

import java.util.List;

/** How words are compared and how much each says; an index knows. */
public interface Terms {
    /** The terms of a text, stemmed, without stop words. */
    List<String> of(String text);

    /** How rare a term is, above 0. */
    double idf(String term);
}
