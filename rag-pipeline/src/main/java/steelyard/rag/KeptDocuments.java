package steelyard.rag;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.PassageIndex;
import steelyard.task.Document;
import steelyard.task.Progress;

/**
 * An index in a folder that is brought up to date whenever documents are searched: what is new or changed is cut, encoded
 * and written, and nothing else. Owns the index, not the folder and not the encoder. For one thread; searches are for any.
 */
public final class KeptDocuments implements AutoCloseable {
    private final IndexFolder index;
    private final Supplier<Encoder> encoder;

    /**
     * Opens the index, or makes one.
     *
     * @param folder of the index
     * @param base the model that encodes
     * @param encoder of that model; stays the caller's and must outlive the searches
     */
    public KeptDocuments(Path folder, BaseModel base, Supplier<Encoder> encoder) {
        this.index = IndexFolder.open(folder, IndexAnswers.origin(base));
        this.encoder = encoder;
    }

    /** A search over documents, as they are now; it stays as it is whatever is searched later. The caller closes it. */
    public PassageSearch over(List<Document> documents, Progress progress) {
        return PassageSearch.over(encoder.get(), documents, current(documents, progress));
    }

    /** The index of documents, as they are now, committed; to be closed by the caller. */
    PassageIndex current(List<Document> documents, Progress progress) {
        SortedMap<String, String> hashes = new TreeMap<>();
        Map<String, Document> byId = new HashMap<>();
        for (Document document : documents) {
            hashes.put(document.id(), document.hash());
            byId.put(document.id(), document);
        }
        new IndexMirror(index, encoder, progress).mirror(hashes, id -> Objects.requireNonNull(byId.get(id), id));
        return index.snapshot();
    }

    @Override
    public void close() {
        index.close();
    }
}
