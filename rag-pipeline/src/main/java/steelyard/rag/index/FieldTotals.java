package steelyard.rag.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;

/**
 * How much stands in a field, all live passages together.
 *
 * @param passages that have at least one term in it
 * @param terms how many in all
 */
record FieldTotals(long passages, long terms) {

    static FieldTotals of(String field, List<Segment> segments) throws IOException {
        long passages = 0;
        long terms = 0;
        for (Segment segment : segments) {
            Terms all = segment.reader().terms(field);
            if (all != null) {
                FieldTotals deleted = deleted(field, segment);
                passages += all.getDocCount() - deleted.passages();
                terms += all.getSumTotalTermFreq() - deleted.terms();
            }
        }
        return new FieldTotals(passages, terms);
    }

    private static FieldTotals deleted(String field, Segment segment) throws IOException {
        LeafReader reader = segment.reader();
        NumericDocValues lengths = DocValues.getNumeric(reader, PassageFields.lengthOf(field));
        long passages = 0;
        long terms = 0;
        for (int doc : segment.deleted()) {
            if (lengths.advanceExact(doc) && lengths.longValue() > 0) {
                passages++;
                terms += lengths.longValue();
            }
        }
        return new FieldTotals(passages, terms);
    }
}
