package steelyard.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The writer of an index in a folder. There is one at a time, in all processes; readers go on meanwhile with the state that
 * they opened. A document is put in or removed whole, at one stroke. What was committed survives whatever happens to the
 * process. For one thread; snapshots are for any.
 */
public final class IndexFolder implements AutoCloseable {
    private final StoredIndex stored;
    private final IndexOrigin origin;
    private final IndexWriter writer;
    private final SortedMap<String, Card> documents;
    private long passages;
    private DirectoryReader newest;

    private IndexFolder(StoredIndex stored, IndexOrigin origin, IndexWriter writer) throws IOException {
        this.stored = stored;
        this.origin = origin;
        this.writer = writer;
        this.newest = DirectoryReader.open(writer);
        this.documents = Cards.of(newest);
        this.passages = documents.values().stream().mapToLong(Card::passages).sum();
    }

    /**
     * Opens an index to be written; makes an empty one if there is none.
     *
     * @param folder where; made if it is not there
     * @param origin what the passages that are put in are made with
     * @throws IndexException if something else is in the folder, or an index that is damaged or made with something else
     * @throws IndexInUseException if there is another writer
     */
    public static IndexFolder open(Path folder, IndexOrigin origin) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IndexException(folder + ": is a file; give a folder for the index");
        }
        try {
            Files.createDirectories(folder);
            return open(StoredIndex.at(folder), origin);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make an index in " + folder, e);
        }
    }

    static IndexFolder open(StoredIndex stored, IndexOrigin origin) throws IOException {
        IndexWriter writer = new WriterOpening(stored, origin).open();
        try {
            return new IndexFolder(stored, origin, writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** The documents that are in it, committed or not, with the content hash that each was put in with. */
    public Map<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        documents.forEach((document, card) -> hashes.put(document, card.hash()));
        return hashes;
    }

    /** How many passages are in it, committed or not. */
    public long passages() {
        return passages;
    }

    private int passagesOf(String document) {
        Card card = documents.get(document);
        return card == null ? 0 : card.passages();
    }

    /**
     * Puts a document in, in place of what was there of it.
     *
     * @param document its id
     * @param hash of its content
     * @param content its passages with their vectors; may be made as they are asked for
     * @throws UncheckedIOException if they cannot be written; then this object is of no more use, and what was committed stays
     */
    public void put(String document, String hash, Iterator<EncodedPassage> content) {
        DocumentBlock block = new DocumentBlock(document, hash, content);
        attempt(() -> writer.updateDocuments(PassageFields.of(document), block));
        passages -= passagesOf(document);
        documents.put(document, block.card());
        passages += passagesOf(document);
    }

    /** Removes a document, if it is there. */
    public void remove(String document) {
        attempt(() -> writer.deleteDocuments(PassageFields.of(document)));
        passages -= passagesOf(document);
        documents.remove(document);
    }

    /** Makes what was put in and removed last, and then tidies up where many small files have come together. */
    public void commit() {
        attempt(this::commitAll);
        attempt(writer::maybeMerge);
        attempt(this::commitAll);
    }

    /** Commits, and brings everything into one file set, which is quickest to search. Takes as long as writing all of it. */
    public void compact() {
        attempt(this::commitAll);
        attempt(() -> writer.forceMerge(1));
        attempt(this::commitAll);
    }

    /** What is in it now, committed or not; to be closed by the caller. */
    public PassageIndex snapshot() {
        try {
            DirectoryReader changed = DirectoryReader.openIfChanged(newest, writer);
            if (changed != null) {
                newest.close();
                newest = changed;
            }
            newest.incRef();
            return new PassageIndex(newest, IndexSettings.EXACT_UP_TO);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was written to the index in " + stored.folder(), e);
        }
    }

    /** Ends the writing; what was not committed is lost. */
    @Override
    public void close() {
        try {
            newest.close();
            writer.rollback();
            stored.directory().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index in " + stored.folder(), e);
        }
    }

    /** Nothing to do where nothing changed. */
    private void commitAll() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.setLiveCommitData(
                    StoredIndex.stamp(origin, documents.size() + passages).entrySet());
            writer.commit();
        }
    }

    /** A change to the index. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw failed(e);
        } catch (AlreadyClosedException e) { // Lucene gives up after a failure
            throw failed(new IOException(e));
        }
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException(
                "cannot write to the index in %s; what was committed before is safe, so mend the cause and index again"
                        .formatted(stored.folder()),
                cause);
    }
}
