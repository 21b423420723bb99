package steelyard.rag.index;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns a text into a query for any of its terms, in a passage or in its title. The text has no syntax. */
final class BagOfWords {
    private static final float TITLE_BOOST = 0.5f; // SQuAD train questions: found first 83.7 %, without titles 83.4 %

    /** Two clauses a term stay within Lucene's limit of 1024; what a text of more terms loses are its commonest. */
    private static final int TERMS = 500;

    private final Lexicon lexicon;

    BagOfWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A term that stands in the text twice counts twice. */
    Query query(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        lexicon.terms(text).forEach(term -> counts.merge(term, 1, Integer::sum));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Comparator<Map.Entry<String, Integer>> rarestFirst =
                Comparator.comparingDouble(entry -> -lexicon.idf(entry.getKey()));
        counts.entrySet().stream()
                .sorted(rarestFirst.thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .forEach(entry -> addClauses(entry.getKey(), entry.getValue(), any));
        return any.build();
    }

    private static void addClauses(String term, int count, BooleanQuery.Builder any) {
        any.add(boosted(PassageFields.TEXT, term, count), BooleanClause.Occur.SHOULD);
        any.add(boosted(PassageFields.TITLE, term, count * TITLE_BOOST), BooleanClause.Occur.SHOULD);
    }

    private static Query boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }
}
