package steelyard.rag.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Opens the one writer of an index, and makes the index if there is none.
 *
 * @param stored where
 * @param origin what passages are made with
 */
record WriterOpening(StoredIndex stored, IndexOrigin origin) {
    /** What a writer leaves behind that ends before its first commit. */
    private static final List<String> LEFT_BEFORE_A_COMMIT =
            List.of(IndexWriter.WRITE_LOCK_NAME, IndexFileNames.PENDING_SEGMENTS);

    private static final int PERCENT_DELETED = 10;
    private static final int BUFFER_MB = 24; // fewer passages than a graph is worth

    /**
     * Opens it.
     *
     * @throws IndexException if the folder holds something else, or an index that cannot be used
     * @throws IndexInUseException if there is another writer
     */
    IndexWriter open() throws IOException {
        boolean fresh = !DirectoryReader.indexExists(stored.directory());
        if (fresh) {
            requireEmpty();
        } else {
            check();
        }
        IndexWriter writer = locked();
        if (fresh) {
            commitNothing(writer);
        }
        return writer;
    }

    private void requireEmpty() throws IOException {
        Stream.of(stored.directory().listAll())
                .filter(name -> LEFT_BEFORE_A_COMMIT.stream().noneMatch(name::startsWith))
                .findFirst()
                .ifPresent(name -> {
                    throw new IndexException(
                            "%s: holds '%s' and no index; give an empty or new folder, so that nothing gets lost"
                                    .formatted(stored.folder(), name));
                });
    }

    private void check() {
        try {
            stored.checked(origin).close();
        } catch (IOException | RuntimeException e) {
            throw stored.explained(e);
        }
    }

    private IndexWriter locked() throws IOException {
        try {
            return new IndexWriter(stored.directory(), config());
        } catch (LockObtainFailedException e) {
            throw new IndexInUseException(
                    stored.folder() + ": another process writes to this index; wait until it has ended", e);
        }
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setDeletesPctAllowed(PERCENT_DELETED); // every search counts around what is deleted
        IndexWriterConfig config = IndexSettings.writing(IndexSettings.EXACT_UP_TO);
        config.setMergePolicy(new MergesOnRequest(merges));
        config.setRAMBufferSizeMB(BUFFER_MB);
        return config;
    }

    /** From here on the folder is an index, even if the process ends. */
    private void commitNothing(IndexWriter writer) throws IOException {
        try {
            writer.setLiveCommitData(StoredIndex.stamp(origin, 0).entrySet());
            writer.commit();
        } catch (IOException e) {
            writer.rollback();
            throw e;
        }
    }
}
