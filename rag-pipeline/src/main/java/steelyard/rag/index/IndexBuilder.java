package steelyard.rag.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Writes an index, the same ranking for the same passages in any order: sorted by id, one thread, one segment. */
final class IndexBuilder {
    /** Never reached by what a segment would cost to search, so no graph is built. */
    private static final int NO_GRAPH = Integer.MAX_VALUE;

    /** Enough for some 100,000 passages, so that a graph is rarely built in parts and again when they are merged. */
    private static final int BUFFER_MB = 256;

    private static final @Nullable ExecutorService ONE_THREAD = null;

    private final Analyzer analyzer;
    private final Similarity similarity;
    private final boolean graph;

    /**
     * @param graph whether to link the vectors to an HNSW graph; without one every search reads them all
     */
    IndexBuilder(Analyzer analyzer, Similarity similarity, boolean graph) {
        this.analyzer = analyzer;
        this.similarity = similarity;
        this.graph = graph;
    }

    void write(List<EncodedPassage> passages, Directory directory) throws IOException {
        List<EncodedPassage> sorted = passages.stream()
                .sorted(Comparator.comparing(encoded -> encoded.passage().id()))
                .toList();
        try (IndexWriter writer = new IndexWriter(directory, config())) {
            for (EncodedPassage passage : sorted) {
                writer.addDocument(PassageFields.document(passage));
            }
            writer.forceMerge(1);
        }
    }

    private IndexWriterConfig config() {
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setSimilarity(similarity);
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setMergePolicy(new LogDocMergePolicy()); // merges neighbours only, so the order stays
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectorsFormat();
            }
        });
        return config;
    }

    private KnnVectorsFormat vectorsFormat() {
        return new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
                ONE_THREAD,
                graph ? 0 : NO_GRAPH);
    }
}
