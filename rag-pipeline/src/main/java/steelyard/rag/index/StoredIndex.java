package steelyard.rag.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * An index as it lies in a folder: opens what was committed last, and says clearly what is wrong with it.
 *
 * @param folder where, for messages
 * @param directory the same as Lucene sees it
 */
record StoredIndex(Path folder, Directory directory) {
    /** With every commit: how many documents and passages belong to it. */
    private static final String CONTENT = "steelyard.content";

    /**
     * To read that much once takes less than a second. In larger indexes only the ends of files are checked, and whole
     * files when they are merged.
     */
    private static final long CHECKED_UP_TO = 1L << 30;

    /** Opens nothing yet. */
    static StoredIndex at(Path folder) throws IOException {
        return new StoredIndex(folder, FSDirectory.open(folder));
    }

    /**
     * Opens the state that was committed last.
     *
     * @throws IndexException if there is none, or none that can be used
     */
    PassageIndex read(IndexOrigin origin) {
        try {
            return new PassageIndex(checked(origin), IndexSettings.EXACT_UP_TO);
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
    }

    /** What went wrong while an index was opened. Of damaged files Lucene complains by exceptions of all kinds. */
    IndexException explained(Exception problem) {
        return switch (problem) {
            case IndexException known -> known;
            case IndexNotFoundException none ->
                new IndexException(folder + ": holds no index; make one first, or correct the path", none);
            default -> IndexException.damaged(folder, problem);
        };
    }

    /**
     * What is kept with a commit.
     *
     * @param content how many documents and passages belong to it
     */
    static Map<String, String> stamp(IndexOrigin origin, long content) {
        Map<String, String> stamp = new HashMap<>(origin.stamp());
        stamp.put(CONTENT, Long.toString(content));
        return stamp;
    }

    /** Opens the last commit, after a check that it is what is wanted and that nothing of it is missing or altered. */
    DirectoryReader checked(IndexOrigin origin) throws IOException {
        while (true) {
            Map<String, String> stamp = SegmentInfos.readLatestCommit(directory).getUserData();
            origin.requireMade(IndexOrigin.of(stamp, folder), folder);
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                checkContent(reader);
                return reader;
            } catch (NoSuchFileException e) {
                try (reader) {
                    if (reader.isCurrent()) {
                        throw e;
                    }
                } // else a writer has committed meanwhile, and removed what is no longer needed
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        }
    }

    private static void checkContent(DirectoryReader reader) throws IOException {
        String stamped = reader.getIndexCommit().getUserData().get(CONTENT);
        if (!Long.toString(reader.numDocs()).equals(stamped)) {
            throw new IOException("it holds %d entries, %s were written".formatted(reader.numDocs(), stamped));
        }
        if (bytes(reader) <= CHECKED_UP_TO) {
            for (LeafReaderContext segment : reader.leaves()) {
                ((CodecReader) segment.reader()).checkIntegrity();
            }
        }
    }

    /** The room that all files of a state take. */
    static long bytes(DirectoryReader reader) throws IOException {
        long bytes = 0;
        for (String file : reader.getIndexCommit().getFileNames()) {
            bytes += reader.directory().fileLength(file);
        }
        return bytes;
    }
}
