package steelyard.rag.index;

import java.util.List;
import org.apache.lucene.index.Term;

/** The terms of an index: how text becomes terms, and how much each of them says. Threads may share it. */
public final class Lexicon {
    private final LiveSearcher searcher;
    private final int passages;

    Lexicon(LiveSearcher searcher, int passages) {
        this.searcher = searcher;
        this.passages = passages;
    }

    /** The terms of a text in their order, stemmed, without stop words. Any text will do; none has a syntax. */
    public List<String> terms(String text) {
        return EnglishTerms.of(text);
    }

    /** A term's inverse document frequency as BM25 counts it, ln(1 + (n − df + 0.5)/(df + 0.5)); above 0 for any term. */
    public double idf(String term) {
        int with = searcher.docFreq(new Term(PassageFields.TEXT, term));
        return Math.log(1 + (passages - with + 0.5) / (with + 0.5));
    }
}
