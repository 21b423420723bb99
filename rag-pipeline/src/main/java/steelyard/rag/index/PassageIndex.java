package steelyard.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import steelyard.rag.chunk.Passage;

/**
 * Passages that can be found by their words and by their vectors: a state of an index in memory or in a folder, which stays
 * as it is whatever is written afterwards.
 *
 * <p>Rankings by words, and by vectors up to {@value IndexSettings#EXACT_UP_TO} passages, follow from the passages alone:
 * they depend neither on the order in which they came, nor on what was deleted, nor on how many files they are spread over.
 * Equal scores are ranked by passage id. Among more passages a graph leads to the nearest vectors, or nearly. Threads may
 * share it.
 */
public final class PassageIndex implements AutoCloseable {
    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(PassageFields.ID, SortField.Type.STRING));

    private final DirectoryReader reader;
    private final LiveSearcher searcher;
    private final int size;
    private final VectorSearch vectors;
    private final Lexicon lexicon;
    private final BagOfWords words;

    /**
     * Takes over a reader, which is closed with the index.
     *
     * @param exactUpTo up to how many passages all vectors are compared
     */
    PassageIndex(DirectoryReader reader, int exactUpTo) throws IOException {
        this.reader = reader;
        searcher = new LiveSearcher(reader);
        size = searcher.passages();
        vectors = new VectorSearch(searcher, size <= exactUpTo);
        lexicon = new Lexicon(searcher, size);
        words = new BagOfWords(lexicon);
    }

    /**
     * Builds an index in memory.
     *
     * @param passages any number, with ids of their own and unit vectors of one length
     * @throws IllegalArgumentException if two passages share an id
     */
    public static PassageIndex build(List<EncodedPassage> passages) {
        return build(passages, IndexSettings.EXACT_UP_TO);
    }

    static PassageIndex build(List<EncodedPassage> passages, int exactUpTo) {
        Set<String> ids = new HashSet<>();
        for (EncodedPassage encoded : passages) {
            if (!ids.add(encoded.passage().id())) {
                throw new IllegalArgumentException(
                        "two passages have the id " + encoded.passage().id());
            }
        }
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            new IndexBuilder(exactUpTo).write(passages, memory);
            return new PassageIndex(DirectoryReader.open(memory), exactUpTo);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build an index over " + passages.size() + " passages", e);
        }
    }

    /**
     * Opens the state of a folder that was committed last.
     *
     * @param folder written by an {@link IndexFolder}, which may be writing on
     * @param origin what it must have been made with
     * @throws IndexException if there is no index, if it is damaged, or if it was made with something else
     */
    public static PassageIndex open(Path folder, IndexOrigin origin) {
        if (!Files.isDirectory(folder)) {
            throw new IndexException(folder + ": there is no such folder; make an index first, or correct the path");
        }
        try {
            return StoredIndex.at(folder).read(origin);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    /** The passages that share words with a text, best first by BM25, at most {@code k}. The text has no syntax. */
    public List<Ranked> lexical(String text, int k) {
        try {
            int most = Math.clamp(k, 1, Math.max(1, size));
            return Arrays.stream(searcher.search(words.query(text), most, BY_SCORE_THEN_ID).scoreDocs)
                    .map(hit -> ranked((FieldDoc) hit))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the index", e);
        }
    }

    private static Ranked ranked(FieldDoc hit) {
        return new Ranked(hit.doc, ((BytesRef) hit.fields[1]).utf8ToString(), (Float) hit.fields[0]);
    }

    /** The passages nearest to a unit vector, best first by cosine similarity (−1 to 1), at most {@code k}. */
    public List<Ranked> dense(float[] vector, int k) {
        return dense(vectors, vector, k);
    }

    /** As {@link #dense}, but always by comparing all vectors: what the graph is measured by. */
    public List<Ranked> denseExact(float[] vector, int k) {
        return dense(new VectorSearch(searcher, true), vector, k);
    }

    private List<Ranked> dense(VectorSearch search, float[] vector, int k) {
        try {
            int most = Math.clamp(k, 1, Math.max(1, size));
            Scores nearest = search.nearest(vector, most);
            List<Ranked> ranking = new ArrayList<>();
            for (int i = 0; i < nearest.size(); i++) {
                ranking.add(new Ranked(nearest.doc(i), searcher.idOf(nearest.doc(i)), nearest.score(i)));
            }
            return ranking.stream().sorted(Ranked.BEST_FIRST).limit(most).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the index", e);
        }
    }

    /** The passage at a place in a ranking of this index. */
    public Passage passage(int ordinal) {
        try {
            return PassageFields.passage(searcher.storedFields().document(ordinal));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read passage " + ordinal, e);
        }
    }

    /** The unit vector of the passage at a place in a ranking of this index. */
    public float[] vector(int ordinal) {
        try {
            return searcher.vector(ordinal);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vector of passage " + ordinal, e);
        }
    }

    /** The vectors of that passage's sentences in their order; empty where the index was built without them. */
    public List<float[]> sentenceVectors(int ordinal) {
        try {
            BinaryDocValues values = MultiDocValues.getBinaryValues(reader, PassageFields.SENTENCE_VECTORS);
            return values != null && values.advanceExact(ordinal)
                    ? SentenceVectors.unpacked(values.binaryValue())
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sentence vectors of passage " + ordinal, e);
        }
    }

    /** Its terms. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** How many passages it holds. */
    public int size() {
        return size;
    }

    /** How much room it takes. */
    public long bytes() {
        try {
            return StoredIndex.bytes(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure the index", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.decRef(); // a writer may hold it too
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        }
    }
}
