package steelyard.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The terms of an index: how text becomes terms, and how much each of them says. Threads may share it. */
public final class Lexicon {
    private final Analyzer analyzer;
    private final IndexReader reader;

    Lexicon(Analyzer analyzer, IndexReader reader) {
        this.analyzer = analyzer;
        this.reader = reader;
    }

    /** The terms of a text in their order, stemmed, without stop words. Any text will do; none has a syntax. */
    public List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(PassageFields.TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot cut a text into terms", e);
        }
        return List.copyOf(terms);
    }

    /** A term's inverse document frequency as BM25 counts it, ln(1 + (n − df + 0.5)/(df + 0.5)); above 0 for any term. */
    public double idf(String term) {
        try {
            int with = reader.docFreq(new Term(PassageFields.TEXT, term));
            return Math.log(1 + (reader.numDocs() - with + 0.5) / (with + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot count the passages with '" + term + "'", e);
        }
    }
}
