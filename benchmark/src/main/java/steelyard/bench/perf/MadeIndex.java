package steelyard.bench.perf;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.rag.chunk.Passage;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexOrigin;
import steelyard.rag.index.PassageIndex;
import steelyard.task.Sentences.Span;

/** An index over made vectors, in a temporary folder that goes with it. */
final class MadeIndex implements AutoCloseable {
    private static final IndexOrigin ORIGIN = new IndexOrigin("made vectors", "", "one sentence each");
    private static final int PASSAGES_A_DOCUMENT = 10;

    private final TemporaryFolder folder;
    private final PassageIndex index;

    private MadeIndex(TemporaryFolder folder, PassageIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /** Writes and opens an index over the first so many vectors. */
    static MadeIndex of(LikeReal vectors, int passages) {
        TemporaryFolder folder = TemporaryFolder.make();
        try (IndexFolder writer = IndexFolder.open(folder.path(), ORIGIN)) {
            for (int from = 0; from < passages; from += PASSAGES_A_DOCUMENT) {
                writer.put("d" + from, "", passages("d" + from, from, vectors));
            }
            writer.compact();
        }
        return new MadeIndex(folder, PassageIndex.open(folder.path(), ORIGIN));
    }

    private static Iterator<EncodedPassage> passages(String document, int from, LikeReal vectors) {
        return IntStream.range(from, from + PASSAGES_A_DOCUMENT)
                .mapToObj(i -> new EncodedPassage(passage(document, i), vectors.vector(i)))
                .iterator();
    }

    private static Passage passage(String document, int number) {
        String text = "Passage number " + number + ".";
        return new Passage(
                Integer.toString(number), document, "", text, 0, text.length(), List.of(new Span(0, text.length())));
    }

    /** The open index. */
    PassageIndex index() {
        return index;
    }

    @Override
    public void close() {
        index.close();
        folder.close();
    }
}
