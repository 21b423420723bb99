package steelyard.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * A searcher whose BM25 scores count what is in the index and nothing else. Lucene itself goes on counting what was deleted
 * until it happens to merge it away, so that a passage's score would depend on how the index came about. Threads may share
 * it.
 */
final class LiveSearcher extends IndexSearcher {
    private final List<Segment> segments;
    private final int passages;
    private final Map<String, FieldTotals> totals = new HashMap<>();

    LiveSearcher(DirectoryReader reader) throws IOException {
        super(reader);
        segments = reader.leaves().stream().map(Segment::of).toList();
        setSimilarity(IndexSettings.BM25);
        setQueryCache(null); // a question must not run faster because of those before it
        int count = 0;
        for (Segment segment : segments) {
            count += segment.passages();
        }
        passages = count;
        for (String field : List.of(PassageFields.TITLE, PassageFields.TEXT)) {
            totals.put(field, FieldTotals.of(field, segments));
        }
    }

    /** How many passages there are. */
    int passages() {
        return passages;
    }

    /** The id of a passage. */
    String idOf(int doc) throws IOException {
        Segment segment = segments.get(ReaderUtil.subIndex(doc, getIndexReader().leaves()));
        return segment.idOf(doc - segment.base());
    }

    /** The unit vector of a passage. */
    float[] vector(int doc) throws IOException {
        Segment segment = segments.get(ReaderUtil.subIndex(doc, getIndexReader().leaves()));
        return segment.vector(doc - segment.base());
    }

    /** The segments, with what is alive in each. */
    List<Segment> segments() {
        return segments;
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        FieldTotals live = totals.get(field);
        if (live == null || live.passages() == 0) { // nothing that is alive will be scored
            return super.collectionStatistics(field);
        }
        long with = live.passages();
        return new CollectionStatistics(field, getIndexReader().maxDoc(), with, live.terms(), with);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
        int live = Math.max(1, docFreq(term)); // Lucene refuses 0; where it is 0, nothing is scored
        return new TermStatistics(term.bytes(), live, Math.max(live, totalTermFreq));
    }

    /** How many passages have a term. */
    int docFreq(Term term) {
        try {
            int count = 0;
            for (Segment segment : segments) {
                count += segment.docFreq(term);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot count the passages with '" + term.text() + "'", e);
        }
    }
}
