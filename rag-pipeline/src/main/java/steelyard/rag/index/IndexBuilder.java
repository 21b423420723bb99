package steelyard.rag.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;

/** Writes an index once and for all: sorted by id, one segment, so that a graph is the same in whatever order passages come. */
final class IndexBuilder {
    /** Enough for some 100,000 passages, so that a graph is rarely built in parts and again when they are merged. */
    private static final int BUFFER_MB = 256;

    private final int exactUpTo;

    /**
     * @param exactUpTo how many passages are searched without a graph
     */
    IndexBuilder(int exactUpTo) {
        this.exactUpTo = exactUpTo;
    }

    void write(List<EncodedPassage> passages, Directory directory) throws IOException {
        List<EncodedPassage> sorted = passages.stream()
                .sorted(Comparator.comparing(encoded -> encoded.passage().id()))
                .toList();
        IndexWriterConfig config = IndexSettings.writing(exactUpTo);
        config.setMergePolicy(new LogDocMergePolicy()); // merges neighbours only, so the order stays
        config.setRAMBufferSizeMB(BUFFER_MB);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (EncodedPassage passage : sorted) {
                writer.addDocument(PassageFields.document(passage));
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }
}
