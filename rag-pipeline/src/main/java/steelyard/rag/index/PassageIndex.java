package steelyard.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import steelyard.rag.chunk.Passage;

/**
 * Passages that can be found by their words and by their vectors. Built once, held in memory; the same passages in any
 * order give the same index and the same rankings. Equal scores are ranked by passage id. Threads may share it.
 */
public final class PassageIndex implements AutoCloseable {
    /** Up to this many passages all vectors are compared, which takes less than ten milliseconds; above, an HNSW graph is searched. */
    static final int EXACT_UP_TO = 20_000;

    private static final float K1 = 0.9f; // as Anserini sets it for BEIR
    private static final float B = 0.4f;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Lexicon lexicon;
    private final BagOfWords words;
    private final int dimensions;

    private PassageIndex(List<EncodedPassage> passages, boolean graph) throws IOException {
        BM25Similarity similarity = new BM25Similarity(K1, B);
        new IndexBuilder(analyzer, similarity, graph).write(passages, directory);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        searcher.setQueryCache(null); // a question must not run faster because of those before it
        lexicon = new Lexicon(analyzer, reader);
        words = new BagOfWords(lexicon);
        dimensions = passages.isEmpty() ? 0 : passages.getFirst().vector().length;
    }

    /**
     * Builds an index.
     *
     * @param passages any number, with ids of their own and unit vectors of one length
     * @throws IllegalArgumentException if two passages share an id
     */
    public static PassageIndex build(List<EncodedPassage> passages) {
        return build(passages, passages.size() > EXACT_UP_TO);
    }

    static PassageIndex build(List<EncodedPassage> passages, boolean graph) {
        Set<String> ids = new HashSet<>();
        for (EncodedPassage encoded : passages) {
            if (!ids.add(encoded.passage().id())) {
                throw new IllegalArgumentException(
                        "two passages have the id " + encoded.passage().id());
            }
        }
        try {
            return new PassageIndex(passages, graph);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build an index over " + passages.size() + " passages", e);
        }
    }

    /** The passages that share words with a text, best first by BM25, at most {@code k}. The text has no syntax. */
    public List<Ranked> lexical(String text, int k) {
        return search(words.query(text), k);
    }

    /** The passages nearest to a unit vector, best first by cosine similarity (−1 to 1), at most {@code k}. */
    public List<Ranked> dense(float[] vector, int k) {
        int most = Math.min(k, Math.max(1, size()));
        return search(new KnnFloatVectorQuery(PassageFields.VECTOR, vector, most), most).stream()
                .map(ranked ->
                        new Ranked(ranked.ordinal(), 2 * ranked.score() - 1)) // Lucene's score is (1 + cosine) / 2
                .toList();
    }

    private List<Ranked> search(Query query, int k) {
        try {
            return Arrays.stream(searcher.search(query, k).scoreDocs)
                    .map(hit -> new Ranked(hit.doc, hit.score))
                    .toList();
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

    /** The vectors of that passage's sentences in their order; empty where the index was built without them. */
    public List<float[]> sentenceVectors(int ordinal) {
        try {
            BinaryDocValues values = MultiDocValues.getBinaryValues(reader, PassageFields.SENTENCE_VECTORS);
            return values != null && values.advanceExact(ordinal)
                    ? PassageFields.vectors(values.binaryValue(), dimensions)
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
        return reader.numDocs();
    }

    /** How much room it takes. */
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure the index", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            analyzer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        }
    }
}
