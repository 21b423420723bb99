package steelyard.rag.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steelyard.rag.Passages;

class DamagedIndexTest {
    private static final IndexOrigin ORIGIN = new IndexOrigin("toy", "0", "whole");

    @TempDir
    private Path folder = Path.of("");

    private enum Damage {
        REMOVED,
        EMPTY,
        CUT_OFF,
        ALTERED;

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case REMOVED -> Files.delete(file);
                case EMPTY -> Files.write(file, new byte[0]);
                case CUT_OFF -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
                case ALTERED -> {
                    bytes[bytes.length / 2] ^= 0x10;
                    Files.write(file, bytes);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damageToAnyFileIsFoundWhenTheIndexIsOpened(Damage damage) throws IOException {
        for (String name : files()) {
            Path index = index(folder.resolve(damage + name));
            damage.to(index.resolve(name));
            assertThatExceptionOfType(IndexException.class)
                    .as("read after damage to %s", name)
                    .isThrownBy(() -> PassageIndex.open(index, ORIGIN).close())
                    .withMessageContaining(index.toString());
            assertThatExceptionOfType(IndexException.class)
                    .as("written after damage to %s", name)
                    .isThrownBy(() -> IndexFolder.open(index, ORIGIN).close());
        }
    }

    /** The names of an index's files, which are the same each time. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(index(folder.resolve("whole")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .toList();
        }
    }

    @Test
    void theMessageSaysWhatToDo() throws IOException {
        Path index = index(folder.resolve("index"));
        try (Stream<Path> files = Files.list(index)) {
            Damage.CUT_OFF.to(files.filter(file -> file.toString().endsWith(".fdt"))
                    .findFirst()
                    .orElseThrow());
        }
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> PassageIndex.open(index, ORIGIN))
                .withMessageContaining("the index is damaged")
                .withMessageContaining("remove the folder and index the documents again");
    }

    @Test
    void aFolderThatIsMissingOrEmptyHoldsNoIndex() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> PassageIndex.open(folder.resolve("missing"), ORIGIN))
                .withMessageContaining("there is no such folder");
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> PassageIndex.open(folder, ORIGIN))
                .withMessageContaining("holds no index");
    }

    @Test
    void anIndexOfAnotherProgramIsForeign() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> PassageIndex.open(folder, ORIGIN))
                .withMessageContaining("not Steelyard's");
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> IndexFolder.open(folder, ORIGIN))
                .withMessageContaining("not Steelyard's");
    }

    @Test
    void anIndexOfAnotherFormatIsRefused() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("steelyard.format", "99").entrySet());
            writer.commit();
        }
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> PassageIndex.open(folder, ORIGIN))
                .withMessageContaining("format 99")
                .withMessageContaining("format 1");
    }

    @Test
    void anIndexMadeWithSomethingElseIsRefusedAndTheMessageSaysWithWhat() throws IOException {
        Path index = index(folder.resolve("index"));
        Stream.of(
                        new IndexOrigin("other", "0", "whole"),
                        new IndexOrigin("toy", "other", "whole"),
                        new IndexOrigin("toy", "0", "other"))
                .forEach(origin -> {
                    assertThatExceptionOfType(IndexException.class)
                            .isThrownBy(() -> PassageIndex.open(index, origin))
                            .withMessageContaining("now ")
                            .withMessageContaining("other");
                    assertThatExceptionOfType(IndexException.class).isThrownBy(() -> IndexFolder.open(index, origin));
                });
        PassageIndex.open(index, ORIGIN).close();
    }

    /** An index with two segments, one of them with deletions. */
    private static Path index(Path folder) {
        try (IndexFolder index = IndexFolder.open(folder, ORIGIN)) {
            IntStream.range(0, 6).forEach(i -> put(index, i));
            index.commit();
            index.remove("d3");
            put(index, 9);
            index.commit();
            assertThat(index.passages()).isEqualTo(6);
        }
        return folder;
    }

    private static void put(IndexFolder index, int number) {
        String id = "d" + number;
        index.put(
                id,
                "hash",
                List.of(Passages.encoded(Passages.of(id, 0, "ferry number " + number)))
                        .iterator());
    }
}
