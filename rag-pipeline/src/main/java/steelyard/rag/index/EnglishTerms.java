package steelyard.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes terms, when it is indexed and when it is asked: stemmed, without stop words. */
final class EnglishTerms {
    /** Never closed: it holds a few small objects a thread. */
    static final Analyzer ANALYZER = new EnglishAnalyzer();

    private EnglishTerms() {}

    /** The terms of a text in their order. Any text will do; none has a syntax. */
    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream(PassageFields.TEXT, text)) {
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
}
