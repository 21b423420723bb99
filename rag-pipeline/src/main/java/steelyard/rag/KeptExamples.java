package steelyard.rag;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chunk.Passage;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexOrigin;
import steelyard.rag.index.PassageIndex;
import steelyard.task.ContentHash;
import steelyard.task.Example;
import steelyard.task.Progress;

/**
 * An index in a folder over labelled examples that is brought up to date whenever they are searched: what is new is encoded
 * and written, what is gone is removed. A label that changed needs no new entry, since labels are not in the index. Owns the
 * index, not the folder and not the encoder. For one thread; states are for any.
 */
final class KeptExamples implements AutoCloseable {
    private final IndexFolder index;
    private final Supplier<Encoder> encoder;

    /** Opens the index of a folder, or makes one; the encoder is that of the model. */
    KeptExamples(Path folder, BaseModel base, Supplier<Encoder> encoder) {
        IndexOrigin documents = IndexAnswers.origin(base);
        this.index =
                IndexFolder.open(folder, new IndexOrigin(documents.model(), documents.weights(), "examples, whole"));
        this.encoder = encoder;
    }

    /** The index of examples, as they are now, committed; to be closed by the caller. */
    PassageIndex current(List<Example> examples, Progress progress) {
        Map<String, String> before = index.hashes();
        Set<String> gone = new HashSet<>(before.keySet());
        examples.forEach(example -> gone.remove(example.id()));
        gone.forEach(index::remove);
        List<Passage> fresh = examples.stream()
                .filter(example -> !hash(example).equals(before.get(example.id())))
                .map(Passage::of)
                .toList();
        for (EncodedPassage passage : new TextEncoding(encoder.get(), progress).passages(TextRole.PEER, fresh)) {
            index.put(
                    passage.passage().id(),
                    hash(passage.passage().text()),
                    List.of(passage).iterator());
        }
        index.commit();
        return index.snapshot();
    }

    private static String hash(Example example) {
        return hash(example.question().text());
    }

    private static String hash(String text) {
        return new ContentHash().add(text).hex();
    }

    @Override
    public void close() {
        index.close();
    }
}
