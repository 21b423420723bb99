package steelyard.rag.index;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Reads which documents an index holds. */
final class Cards {
    private Cards() {}

    /** The documents by id. */
    static SortedMap<String, Card> of(DirectoryReader reader) throws IOException {
        SortedMap<String, Card> cards = new TreeMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            add(context, cards);
        }
        return cards;
    }

    private static void add(LeafReaderContext context, SortedMap<String, Card> cards) throws IOException {
        LeafReader reader = context.reader();
        Segment segment = Segment.of(context);
        BinaryDocValues ids = DocValues.getBinary(reader, PassageFields.CARD);
        BinaryDocValues hashes = DocValues.getBinary(reader, PassageFields.HASH);
        NumericDocValues passages = DocValues.getNumeric(reader, PassageFields.PASSAGES);
        for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
            if (segment.isLive(doc) && hashes.advanceExact(doc) && passages.advanceExact(doc)) {
                String hash = hashes.binaryValue().utf8ToString();
                cards.put(ids.binaryValue().utf8ToString(), new Card(hash, Math.toIntExact(passages.longValue())));
            }
        }
    }
}
