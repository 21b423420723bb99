package steelyard.rag;

import java.util.List;
import java.util.stream.Stream;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.Query;
import steelyard.task.Document;
import steelyard.task.Sentences.Span;

/** Short ways to what tests are about. */
public final class Passages {
    private Passages() {}

    /** A passage of one sentence, from a document of its own. */
    public static Passage passage(String id, String text) {
        return new Passage(id, "doc-" + id, "", text, 0, text.length(), List.of(new Span(0, text.length())));
    }

    /** One of the passages of a document that is cut, of one sentence. */
    public static Passage of(String document, int number, String text) {
        return new Passage(
                document + "#" + number, document, "", text, 0, text.length(), List.of(new Span(0, text.length())));
    }

    /** With toy vectors for itself and its sentences. */
    public static EncodedPassage encoded(Passage passage) {
        return new EncodedPassage(
                passage,
                ToyEncoder.vector(passage.title() + " " + passage.text()),
                passage.sentences().stream()
                        .map(sentence -> ToyEncoder.vector(passage.quote(sentence)))
                        .toList());
    }

    /** An index over passages, with toy vectors. */
    public static PassageIndex index(Passage... passages) {
        return PassageIndex.build(Stream.of(passages).map(Passages::encoded).toList());
    }

    /** An index over the passages of documents, with toy vectors. */
    public static PassageIndex index(List<Document> documents, int maxWords) {
        PassageSplitter splitter = new PassageSplitter(maxWords, text -> true);
        return index(documents.stream()
                .flatMap(document -> splitter.split(document).stream())
                .toArray(Passage[]::new));
    }

    /** A question with its toy vector. */
    public static Query query(String text) {
        return new Query(text, ToyEncoder.vector(text));
    }
}
