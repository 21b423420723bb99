package steelyard.rag.index;

import java.util.concurrent.ExecutorService;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/** How Lucene writes and weighs: the same for every index. */
final class IndexSettings {
    /** k1 and b as Anserini sets them for BEIR. */
    static final Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

    /** Up to this many passages all vectors are compared, which takes less than ten milliseconds; above, a graph is searched. */
    static final int EXACT_UP_TO = 20_000;

    private static final @Nullable ExecutorService ONE_THREAD = null;

    private IndexSettings() {}

    /**
     * Settings of a writer: everything in one thread, so that the same passages in the same order give the same graph.
     *
     * @param exactUpTo how many passages are searched without a graph, so that smaller segments need none
     */
    static IndexWriterConfig writing(int exactUpTo) {
        IndexWriterConfig config = new IndexWriterConfig(EnglishTerms.ANALYZER);
        config.setSimilarity(BM25);
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setCommitOnClose(false);
        config.setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return quantized(exactUpTo);
            }
        });
        return config;
    }

    /** A byte a component to find candidates by, and the floats to weigh them by. */
    private static KnnVectorsFormat quantized(int exactUpTo) {
        return new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.SEVEN_BIT,
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
                ONE_THREAD,
                exactUpTo < 2 ? 0 : (int) (exactUpTo / Math.log(exactUpTo))); // a graph where n > threshold * ln n
    }
}
