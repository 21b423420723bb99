package steelyard.rag.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import steelyard.rag.chunk.Passage;
import steelyard.task.Sentences.Span;

/**
 * How passages, and the cards of the documents they come from, are laid out in Lucene documents: the only place that knows
 * the fields.
 */
final class PassageFields {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String VECTOR = "vector";
    static final String SENTENCE_VECTORS = "sentence_vectors";

    /** A passage's id; ranks equal scores. */
    static final String ID = "id";

    /** On a card: the document's id. */
    static final String CARD = "card";

    /** On a card: what the document's content hash was when it was taken in. */
    static final String HASH = "hash";

    /** On a card: how many passages the document has. */
    static final String PASSAGES = "passages";

    /** On passages and cards: the document they belong to. */
    private static final String DOCUMENT = "document";

    private static final String START = "start";
    private static final String SENTENCES = "sentences";

    private PassageFields() {}

    /** How many terms a passage has in a field, which Lucene's own norms only say roughly. */
    static String lengthOf(String field) {
        return field + "_length";
    }

    /** All that belongs to a document. */
    static Term of(String document) {
        return new Term(DOCUMENT, document);
    }

    /** Says that a document is in the index, even if it has no passages. */
    static Document card(String document, Card content) {
        Document card = new Document();
        card.add(new StringField(DOCUMENT, document, Field.Store.NO));
        card.add(new BinaryDocValuesField(CARD, new BytesRef(document)));
        card.add(new BinaryDocValuesField(HASH, new BytesRef(content.hash())));
        card.add(new NumericDocValuesField(PASSAGES, content.passages()));
        return card;
    }

    static Document document(EncodedPassage encoded) {
        Passage passage = encoded.passage();
        Document document = new Document();
        document.add(new StoredField(ID, passage.id()));
        document.add(new SortedDocValuesField(ID, new BytesRef(passage.id())));
        document.add(new StringField(DOCUMENT, passage.document(), Field.Store.YES));
        addWords(document, TITLE, passage.title());
        addWords(document, TEXT, passage.text());
        document.add(new StoredField(START, passage.start()));
        document.add(new StoredField(SENTENCES, packed(passage.sentences())));
        document.add(new KnnFloatVectorField(VECTOR, encoded.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        if (!encoded.sentences().isEmpty()) {
            document.add(new BinaryDocValuesField(
                    SENTENCE_VECTORS, new BytesRef(SentenceVectors.packed(encoded.sentences()))));
        }
        return document;
    }

    private static void addWords(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.YES));
        document.add(
                new NumericDocValuesField(lengthOf(field), EnglishTerms.of(text).size()));
    }

    static Passage passage(Document stored) {
        String text = text(stored, TEXT);
        int start =
                Objects.requireNonNull(stored.getField(START)).numericValue().intValue();
        return new Passage(
                text(stored, ID),
                text(stored, DOCUMENT),
                text(stored, TITLE),
                text,
                start,
                start + text.length(),
                spans(Objects.requireNonNull(stored.getBinaryValue(SENTENCES))));
    }

    private static String text(Document stored, String field) {
        return Objects.requireNonNull(stored.get(field), field);
    }

    /** Two integers a span: its start and its end. */
    private static byte[] packed(List<Span> spans) {
        ByteBuffer bytes = ByteBuffer.allocate(spans.size() * 2 * Integer.BYTES);
        for (Span span : spans) {
            bytes.putInt(span.start()).putInt(span.end());
        }
        return bytes.array();
    }

    private static List<Span> spans(BytesRef packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
        List<Span> spans = new ArrayList<>();
        while (bytes.hasRemaining()) {
            spans.add(new Span(bytes.getInt(), bytes.getInt()));
        }
        return spans;
    }
}
