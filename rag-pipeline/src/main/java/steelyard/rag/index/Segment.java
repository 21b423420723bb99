package steelyard.rag.index;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** One part of a Lucene index, which it writes once and then only deletes from. Threads may share it. */
final class Segment {
    private final LeafReader reader;
    private final int base;
    private final int[] deleted;

    private Segment(LeafReader reader, int base, int[] deleted) {
        this.reader = reader;
        this.base = base;
        this.deleted = deleted;
    }

    static Segment of(LeafReaderContext context) {
        Bits live = context.reader().getLiveDocs();
        int[] deleted = live == null
                ? new int[0]
                : IntStream.range(0, live.length())
                        .filter(doc -> !live.get(doc))
                        .toArray();
        return new Segment(context.reader(), context.docBase, deleted);
    }

    /** Reads it. */
    LeafReader reader() {
        return reader;
    }

    /** What its first document is called in the whole index. */
    int base() {
        return base;
    }

    /** What was deleted from it, in rising order; not to be changed. */
    int[] deleted() {
        return deleted;
    }

    /** Whether a document of it is still there. */
    boolean isLive(int doc) {
        Bits live = reader.getLiveDocs();
        return live == null || live.get(doc);
    }

    /** How many passages are alive in it. */
    int passages() throws IOException {
        FloatVectorValues all = reader.getFloatVectorValues(PassageFields.VECTOR);
        if (all == null) {
            return 0;
        }
        SortedDocValues ids = DocValues.getSorted(reader, PassageFields.ID);
        int count = all.size();
        for (int doc : deleted) {
            count -= ids.advanceExact(doc) ? 1 : 0;
        }
        return count;
    }

    /** The id of a passage. */
    String idOf(int doc) throws IOException {
        SortedDocValues ids = DocValues.getSorted(reader, PassageFields.ID);
        if (!ids.advanceExact(doc)) {
            throw new IllegalArgumentException("document " + doc + " of the segment is no passage");
        }
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    /** The unit vector of a passage. */
    float[] vector(int doc) throws IOException {
        FloatVectorValues vectors = reader.getFloatVectorValues(PassageFields.VECTOR);
        KnnVectorValues.DocIndexIterator with = vectors.iterator();
        if (with.advance(doc) != doc) {
            throw new IllegalArgumentException("document " + doc + " of the segment is no passage");
        }
        return vectors.vectorValue(with.index()).clone(); // Lucene may write the next one into the same array
    }

    /** How many live documents have a term. Takes as long as there are deleted ones, which merges keep few. */
    int docFreq(Term term) throws IOException {
        int all = reader.docFreq(term);
        return all == 0 || deleted.length == 0 ? all : all - deletedWith(term);
    }

    private int deletedWith(Term term) throws IOException {
        PostingsEnum with = reader.postings(term, PostingsEnum.NONE);
        int count = 0;
        for (int doc : deleted) {
            if (with.docID() < doc && with.advance(doc) == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
            count += with.docID() == doc ? 1 : 0;
        }
        return count;
    }
}
