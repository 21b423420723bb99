package steelyard.rag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Document;
import steelyard.task.Progress;

/** Retrieval without generation: the passages of some documents that fit a question best. Threads may share it. */
public final class PassageSearch implements AutoCloseable {
    private final Encoder encoder;
    private final List<Document> documents;
    private final PassageIndex index;
    private final FusedRetriever retriever;

    private PassageSearch(Encoder encoder, List<Document> documents, PassageIndex index) {
        this.encoder = encoder;
        this.documents = List.copyOf(documents);
        this.index = index;
        this.retriever = new FusedRetriever(index);
    }

    /**
     * Indexes documents.
     *
     * @param encoder the base model; stays the caller's and must outlive the search
     * @param documents what is searched; at least one must hold text below its heading
     * @param progress told while passages are encoded
     */
    public static PassageSearch over(Encoder encoder, List<Document> documents, Progress progress) {
        List<Passage> passages = documents.stream()
                .flatMap(document -> passages(encoder, document).stream())
                .toList();
        TextEncoding encoding = new TextEncoding(encoder, progress);
        return over(encoder, documents, PassageIndex.build(encoding.passages(TextRole.PASSAGE, passages)));
    }

    /** Searches an index over those documents, which is closed with the search. */
    static PassageSearch over(Encoder encoder, List<Document> documents, PassageIndex index) {
        return new PassageSearch(encoder, documents, index);
    }

    private static List<Passage> passages(Encoder encoder, Document document) {
        return new PassageSplitter(text -> encoder.fits(TextRole.PASSAGE, text)).split(document);
    }

    /** The passages of one document, in their order. */
    public List<Passage> passagesOf(String document) {
        return documents.stream()
                .filter(each -> each.id().equals(document))
                .flatMap(each -> passages(encoder, each).stream())
                .toList();
    }

    /** The {@code k} passages that fit a question best, best first. */
    public List<Hit> find(String question, int k) {
        return retriever.retrieve(new Query(question, encoder.encode(TextRole.QUERY, question)), k);
    }

    /** The same for many questions, encoded together. */
    public List<List<Hit>> findAll(List<String> questions, int k, Progress progress) {
        List<float[]> vectors =
                new TextEncoding(encoder, progress).vectors(TextRole.QUERY, "encoding questions", questions);
        List<List<Hit>> found = new ArrayList<>();
        IntStream.range(0, questions.size())
                .forEach(i -> found.add(retriever.retrieve(new Query(questions.get(i), vectors.get(i)), k)));
        return found;
    }

    /** How many passages there are. */
    public int size() {
        return index.size();
    }

    /** Size of the index. */
    public long bytes() {
        return index.bytes();
    }

    @Override
    public void close() {
        index.close();
    }
}
