package steelyard.rag.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.rag.Passages;

class FullDiskTest {
    private static final IndexOrigin ORIGIN = new IndexOrigin("toy", "0", "whole");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {4_000, 9_000, 16_000, 25_000, 40_000, 70_000})
    void aFullDiskIsSaidAndWhatWasCommittedStays(long room) throws IOException {
        Map<String, String> committed = Map.of();
        String message = "";
        try (Directory directory = new SmallDisk(FSDirectory.open(folder), room);
                IndexFolder index = IndexFolder.open(new StoredIndex(folder, directory), ORIGIN)) {
            for (int i = 0; i < 1000; i++) {
                put(index, i);
                if (i % 5 == 4) {
                    index.commit();
                    committed = index.hashes();
                }
            }
        } catch (UncheckedIOException e) {
            message = e.getMessage() + ": " + e.getCause();
        }
        assertThat(message).contains("cannot write to the index in " + folder, "No space left on device");
        try (IndexFolder again = IndexFolder.open(folder, ORIGIN)) {
            // the commit under way may have come through, and failed only at tidying up
            assertThat(again.hashes()).containsAllEntriesOf(committed);
            assertThat(again.hashes().size() - committed.size()).isIn(0, 5);
            put(again, 5000);
            again.commit();
            assertThat(again.hashes()).containsKey("d5000");
        }
    }

    private static void put(IndexFolder index, int number) {
        String id = "d" + number;
        index.put(
                id,
                "hash",
                List.of(Passages.encoded(Passages.of(id, 0, "ferry " + number))).iterator());
    }

    /** Has room for so many bytes, those of files that are removed again included. */
    private static final class SmallDisk extends FilterDirectory {
        private long room;

        SmallDisk(Directory disk, long room) {
            super(disk);
            this.room = room;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return counted(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return counted(super.createTempOutput(prefix, suffix, context));
        }

        private void use(long bytes) throws IOException {
            room -= bytes;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }

        private IndexOutput counted(IndexOutput output) {
            return new FilterIndexOutput("counted " + output.getName(), output.getName(), output) {
                @Override
                public void writeByte(byte b) throws IOException {
                    use(1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    use(length);
                    super.writeBytes(bytes, offset, length);
                }
            };
        }
    }
}
