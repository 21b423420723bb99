package steelyard.rag.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.rag.Passages;

class IndexFolderTest {
    private static final IndexOrigin ORIGIN = new IndexOrigin("toy", "0", "whole");

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = temporary;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = temporary.resolve("deep/index");
    }

    @Test
    void whatWasCommittedIsThereWhenTheFolderIsOpenedAgain() {
        try (IndexFolder index = open()) {
            put(index, "a", "the ferry", "the coach");
            put(index, "b", "the bread");
            index.commit();
        }
        try (IndexFolder again = open();
                PassageIndex read = PassageIndex.open(folder, ORIGIN)) {
            assertThat(again.hashes()).isEqualTo(Map.of("a", "[the ferry, the coach]", "b", "[the bread]"));
            assertThat(again.passages()).isEqualTo(3);
            assertThat(read.size()).isEqualTo(3);
            assertThat(found(read, "coach")).containsExactly("a#1");
        }
    }

    @Test
    void whatWasNotCommittedIsLost() {
        try (IndexFolder index = open()) {
            put(index, "a", "the ferry");
            index.commit();
            put(index, "b", "the bread");
            index.remove("a");
        }
        try (IndexFolder again = open()) {
            assertThat(again.hashes()).containsOnlyKeys("a");
        }
    }

    @Test
    void readersCanOpenTheFolderAtAnyMomentWhileAWriterCommits() throws InterruptedException {
        open().close();
        Thread writer = Thread.ofPlatform().start(() -> {
            try (IndexFolder index = open()) {
                for (int i = 0; i < 200; i++) {
                    put(index, "d" + i, "the ferry");
                    index.commit();
                }
            }
        });
        while (writer.isAlive()) {
            try (PassageIndex read = PassageIndex.open(folder, ORIGIN)) {
                assertThat(read.size()).isBetween(0, 200);
            }
        }
        writer.join();
        try (PassageIndex read = PassageIndex.open(folder, ORIGIN)) {
            assertThat(read.size()).isEqualTo(200);
        }
    }

    @Test
    void aSnapshotSeesWhatIsNotCommittedYetAndThenStaysAsItIs() {
        try (IndexFolder index = open()) {
            put(index, "a", "the ferry");
            try (PassageIndex before = index.snapshot()) {
                put(index, "b", "another ferry");
                index.commit();
                try (PassageIndex after = index.snapshot();
                        PassageIndex same = index.snapshot()) {
                    assertThat(found(before, "ferry")).containsExactly("a#0");
                    assertThat(found(after, "ferry")).containsExactlyInAnyOrder("a#0", "b#0");
                    assertThat(found(same, "ferry")).containsExactlyInAnyOrder("a#0", "b#0");
                }
            }
        }
    }

    @Test
    void aSnapshotCanBeReadAfterItsWriterIsClosed() {
        IndexFolder index = open();
        put(index, "a", "the ferry");
        PassageIndex snapshot = index.snapshot();
        index.close();

        assertThat(found(snapshot, "ferry")).containsExactly("a#0");
        snapshot.close();
    }

    @Test
    void aReaderGoesOnWithTheStateThatItOpened() {
        try (IndexFolder index = open()) {
            put(index, "a", "the ferry");
            index.commit();
            try (PassageIndex read = PassageIndex.open(folder, ORIGIN)) {
                put(index, "a", "the bread");
                index.compact();
                assertThat(found(read, "ferry")).containsExactly("a#0");
                assertThat(read.passage(read.lexical("ferry", 1).getFirst().ordinal())
                                .text())
                        .isEqualTo("the ferry");
            }
        }
    }

    @Test
    void aDocumentThatIsPutInAgainLeavesNothingOfItselfBehind() {
        try (IndexFolder index = open()) {
            put(index, "a", "the ferry", "the ferry too");
            index.commit();
            put(index, "a", "the bread");
            try (PassageIndex now = index.snapshot()) {
                assertThat(found(now, "ferry")).isEmpty();
                assertThat(now.dense(Passages.query("the ferry").vector(), 5)).hasSize(1);
                assertThat(now.size()).isOne();
            }
        }
    }

    @Test
    void aRemovedDocumentIsGone() {
        try (IndexFolder index = open()) {
            put(index, "a", "the ferry");
            put(index, "b", "the ferry");
            index.remove("a");
            index.remove("never was there");
            try (PassageIndex now = index.snapshot()) {
                assertThat(found(now, "ferry")).containsExactly("b#0");
                assertThat(index.hashes()).containsOnlyKeys("b");
            }
        }
    }

    @Test
    void aDocumentWithoutPassagesIsRememberedToo() {
        try (IndexFolder index = open()) {
            put(index, "empty");
            index.commit();
        }
        try (IndexFolder again = open();
                PassageIndex read = PassageIndex.open(folder, ORIGIN)) {
            assertThat(again.hashes()).containsOnlyKeys("empty");
            assertThat(read.size()).isZero();
            assertThat(found(read, "ferry")).isEmpty();
        }
    }

    @Test
    void aDocumentWhosePassagesFailOnTheWayStaysAsItWas() {
        try (IndexFolder index = open()) {
            put(index, "a", "the old ferry");
            Iterator<EncodedPassage> failing = List.of(passage("a", 0, "the new ferry")).stream()
                    .peek(passage -> {
                        throw new IllegalStateException("no model");
                    })
                    .iterator();

            assertThatThrownBy(() -> index.put("a", "new", failing)).hasMessage("no model");
            put(index, "b", "the bread");
            index.commit();
        }
        try (PassageIndex read = PassageIndex.open(folder, ORIGIN)) {
            assertThat(found(read, "old")).containsExactly("a#0");
            assertThat(found(read, "new")).isEmpty();
            assertThat(found(read, "bread")).containsExactly("b#0");
        }
    }

    @Test
    void refusesPassagesOfAnotherDocument() {
        try (IndexFolder index = open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.put(
                            "a", "hash", List.of(passage("b", 0, "bread")).iterator()))
                    .withMessageContaining("belongs to document b, not to a");
        }
    }

    @Test
    void thereIsOneWriterAtATime() {
        try (IndexFolder first = open()) {
            put(first, "a", "the ferry");
            assertThatExceptionOfType(IndexInUseException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("another process writes");
            first.commit();
        }
        try (IndexFolder second = open()) {
            assertThat(second.hashes()).containsOnlyKeys("a");
        }
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(this::open)
                .withMessageContaining("holds 'letter.txt' and no index");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("letter.txt"));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFileIsNoPlaceForAnIndex() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "text");

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> IndexFolder.open(file, ORIGIN))
                .withMessageContaining("is a file");
    }

    @Test
    void whatAWriterLeftThatEndedBeforeItsFirstCommitIsNoObstacle() throws IOException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("write.lock"));
        Files.createFile(folder.resolve("pending_segments_1"));

        try (IndexFolder index = open()) {
            assertThat(index.hashes()).isEmpty();
        }
    }

    @Test
    void smallSegmentsAreMergedNowAndThen() {
        try (IndexFolder index = open()) {
            for (int i = 0; i < 60; i++) {
                put(index, "d" + i, "ferry number " + i);
                index.commit();
            }
        }
        assertThat(segments()).isLessThan(30);
    }

    @Test
    void manyCommitsBecomeOneSegmentOnRequest() {
        try (IndexFolder index = open()) {
            for (int i = 0; i < 60; i++) {
                put(index, "d" + i, "ferry number " + i);
                index.commit();
            }
            index.compact();
        }
        assertThat(segments()).isOne();
        try (PassageIndex read = PassageIndex.open(folder, ORIGIN)) {
            assertThat(found(read, "ferry")).hasSize(60);
        }
    }

    private int segments() {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexFolder open() {
        return IndexFolder.open(folder, ORIGIN);
    }

    private static void put(IndexFolder index, String document, String... texts) {
        List<String> all = List.of(texts);
        Iterator<EncodedPassage> passages = IntStream.range(0, texts.length)
                .mapToObj(i -> passage(document, i, texts[i]))
                .iterator();
        index.put(document, all.toString(), passages);
    }

    private static EncodedPassage passage(String document, int number, String text) {
        return Passages.encoded(Passages.of(document, number, text));
    }

    private static List<String> found(PassageIndex index, String words) {
        return index.lexical(words, 100).stream().map(Ranked::id).toList();
    }
}
