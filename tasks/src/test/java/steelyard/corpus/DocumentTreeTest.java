package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.Document;

class DocumentTreeTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsMarkdownAndTextInAllFoldersWithTheirPathsAsIds() throws IOException {
        write("fares.md", "# What it costs\n\nTwo coins.\n");
        write("deep/er/notes.TXT", "It leaves at nine.");
        write("deep/about.markdown", "no heading");

        DocumentTree tree = DocumentTree.of(folder);

        assertThat(documents(tree))
                .containsExactly(
                        new Document("deep/about.markdown", "about", "no heading"),
                        new Document("deep/er/notes.TXT", "notes", "It leaves at nine."),
                        new Document("fares.md", "What it costs", "# What it costs\n\nTwo coins.\n"));
    }

    @Test
    void leavesOutHiddenFilesAndCountsThoseThatAreNoText() throws IOException {
        write("a.md", "text");
        write(".hidden.md", "text");
        write(".git/b.md", "text");
        write("picture.png", "text");
        write("blank.md", " \n");

        DocumentTree tree = DocumentTree.of(folder);

        assertThat(documents(tree).stream().map(Document::id)).containsExactly("a.md");
        assertThat(tree.others()).isOne();
        assertThat(tree.empty()).containsExactly("blank.md");
    }

    @Test
    void namesEveryFileThatCannotBeRead() throws IOException {
        write("good.md", "text");
        Files.write(folder.resolve("latin.txt"), "one\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere"));

        assertThatExceptionOfType(CorpusException.class)
                .isThrownBy(() -> DocumentTree.of(folder))
                .withMessageContaining("latin.txt line 2: byte 0xE9")
                .withMessageContaining("gone.md: does not exist");
    }

    @Test
    void aFolderWithoutDocumentsIsRefusedAndAlsoWhatIsNone() throws IOException {
        assertThatExceptionOfType(CorpusException.class)
                .isThrownBy(() -> DocumentTree.of(folder))
                .withMessageContaining("holds no documents");
        Path file = Files.writeString(folder.resolve("a.md"), "text");
        assertThatExceptionOfType(CorpusException.class)
                .isThrownBy(() -> DocumentTree.of(file))
                .withMessageContaining("is not a folder");
        assertThatExceptionOfType(CorpusException.class)
                .isThrownBy(() -> DocumentTree.of(folder.resolve("missing")))
                .withMessageContaining("is not a folder");
    }

    @Test
    void aLinkBackToAFolderAboveIsFollowedOnce() throws IOException {
        write("deep/a.md", "text");
        Files.createSymbolicLink(folder.resolve("deep/up"), folder);

        assertThat(documents(DocumentTree.of(folder)).stream().map(Document::id))
                .containsExactly("deep/a.md");
    }

    @Test
    void aFileThatSeveralLinksLeadToIsOneDocumentUnderItsOwnName() throws IOException {
        write("z/own.md", "text");
        Files.createSymbolicLink(folder.resolve("again.md"), folder.resolve("z/own.md"));
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("z"));

        assertThat(documents(DocumentTree.of(folder)).stream().map(Document::id))
                .containsExactly("z/own.md");
    }

    @Test
    void foldersThatLinkToEachOtherAreVisitedOnceEach(@TempDir Path elsewhere) throws IOException {
        for (int i = 0; i < 5; i++) {
            Path each = Files.createDirectories(elsewhere.resolve("f" + i));
            Files.writeString(each.resolve("text.md"), "text " + i);
            for (int j = 0; j < 5; j++) {
                Files.createSymbolicLink(each.resolve("to" + j), elsewhere.resolve("f" + j));
            }
        }
        Files.createSymbolicLink(folder.resolve("in"), elsewhere.resolve("f0"));

        assertThat(documents(DocumentTree.of(folder)).stream().map(Document::text))
                .containsExactlyInAnyOrder("text 0", "text 1", "text 2", "text 3", "text 4");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesThatAreNotUtf8AreRefusedAllAtOnce() throws IOException, InterruptedException {
        write("good.md", "text");
        Process shell = new ProcessBuilder(
                        "sh", "-c", "for n in one two; do printf text > \"$(printf $n'\\351.md')\"; done")
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();

        assertThatExceptionOfType(CorpusException.class)
                .isThrownBy(() -> DocumentTree.of(folder))
                .withMessageContaining("one\uFFFD.md: has a name that is not UTF-8; rename it")
                .withMessageContaining("two\uFFFD.md: has a name that is not UTF-8; rename it");
    }

    @Test
    void aFileThatLosesItsTextBetweenCheckAndReadingIsSaid() throws IOException {
        Path file = write("a.md", "text");
        DocumentTree tree = DocumentTree.of(folder);
        Files.writeString(file, "");

        assertThatExceptionOfType(CorpusException.class)
                .isThrownBy(() -> tree.read("a.md"))
                .withMessageContaining("a.md: lost its text");
    }

    @Test
    void lineEndsAreTheSameOnAllSystemsAndAByteOrderMarkIsLeftOut() throws IOException {
        write("a.md", "\uFEFF# Title\r\n\r\nText.\r\n");

        assertThat(documents(DocumentTree.of(folder)))
                .containsExactly(new Document("a.md", "Title", "# Title\n\nText.\n"));
    }

    private static List<Document> documents(DocumentTree tree) {
        List<Document> documents =
                tree.hashes().keySet().stream().map(tree::read).toList();
        assertThat(tree.hashes().values())
                .containsExactlyElementsOf(
                        documents.stream().map(Document::hash).toList());
        return documents;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }
}
