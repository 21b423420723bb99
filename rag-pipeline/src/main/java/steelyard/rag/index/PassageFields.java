package steelyard.rag.index;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import steelyard.rag.chunk.Passage;
import steelyard.task.Sentences.Span;

/** How a passage is laid out in a Lucene document: the only place that knows the fields. */
final class PassageFields {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String VECTOR = "vector";
    static final String SENTENCE_VECTORS = "sentence_vectors";

    private static final String ID = "id";
    private static final String DOCUMENT = "document";
    private static final String START = "start";
    private static final String SENTENCES = "sentences";

    private PassageFields() {}

    static Document document(EncodedPassage encoded) {
        Passage passage = encoded.passage();
        Document document = new Document();
        document.add(new StoredField(ID, passage.id()));
        document.add(new StoredField(DOCUMENT, passage.document()));
        document.add(new TextField(TITLE, passage.title(), Field.Store.YES));
        document.add(new TextField(TEXT, passage.text(), Field.Store.YES));
        document.add(new StoredField(START, passage.start()));
        document.add(new StoredField(SENTENCES, packed(passage.sentences())));
        document.add(new KnnFloatVectorField(VECTOR, encoded.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        if (!encoded.sentences().isEmpty()) {
            document.add(new BinaryDocValuesField(SENTENCE_VECTORS, new BytesRef(packed(encoded))));
        }
        return document;
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

    /** The vectors of the sentences one behind the other. */
    private static byte[] packed(EncodedPassage encoded) {
        List<float[]> vectors = encoded.sentences();
        ByteBuffer bytes = ByteBuffer.allocate(vectors.size() * encoded.vector().length * Float.BYTES);
        FloatBuffer floats = bytes.asFloatBuffer();
        vectors.forEach(floats::put);
        return bytes.array();
    }

    static List<float[]> vectors(BytesRef packed, int dimensions) {
        FloatBuffer floats =
                ByteBuffer.wrap(packed.bytes, packed.offset, packed.length).asFloatBuffer();
        List<float[]> vectors = new ArrayList<>();
        while (floats.hasRemaining()) {
            float[] vector = new float[dimensions];
            floats.get(vector);
            vectors.add(vector);
        }
        return vectors;
    }
}
