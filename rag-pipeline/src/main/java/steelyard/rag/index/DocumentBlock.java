package steelyard.rag.index;

import java.util.Iterator;
import org.apache.lucene.document.Document;

/** A document as Lucene takes it in at one stroke: its passages one by one, and then its card. To be read once. */
final class DocumentBlock implements Iterable<Document>, Iterator<Document> {
    private final String document;
    private final String hash;
    private final Iterator<EncodedPassage> passages;
    private int count;
    private boolean ended;

    DocumentBlock(String document, String hash, Iterator<EncodedPassage> passages) {
        this.document = document;
        this.hash = hash;
        this.passages = passages;
    }

    @Override
    public Iterator<Document> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Document next() {
        if (!passages.hasNext()) {
            ended = true;
            return PassageFields.card(document, card());
        }
        EncodedPassage passage = passages.next();
        if (!passage.passage().document().equals(document)) {
            throw new IllegalArgumentException("passage %s belongs to document %s, not to %s"
                    .formatted(passage.passage().id(), passage.passage().document(), document));
        }
        count++;
        return PassageFields.document(passage);
    }

    /** What was read so far. */
    Card card() {
        return new Card(hash, count);
    }
}
