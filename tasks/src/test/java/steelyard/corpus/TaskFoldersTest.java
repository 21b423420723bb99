package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFoldersTest {
    @TempDir
    Path corpus = Path.of("");

    private Path task(String name, String yaml) {
        return new SmallTask(corpus.resolve(name)).write("task.yaml", yaml).folder();
    }

    @Test
    void foldersOfKnownKindsAreListedByNameAndOthersApart() throws IOException {
        Path topics = task("topics", "name: t\nkind: classification\n");
        Path facts = task("facts", "name: f\nkind: qa\n");
        Path digest = task("digest", "name: d\nkind: translation\n");
        Files.createDirectory(corpus.resolve("notes"));
        Files.writeString(corpus.resolve("README.md"), "about");
        task(".facts.1234.new", "name: half-written\nkind: qa\n");

        TaskFolders found = TaskFolders.in(corpus);

        assertThat(found.tasks()).containsExactly(facts, topics);
        assertThat(found.unknown()).containsExactly(new TaskFolders.Unknown(digest, "translation"));
    }

    @Test
    void aBrokenTaskIsListedSoThatReadingItSaysWhatIsWrong() {
        Path broken = task("broken", "name: [");
        Path kindless = task("kindless", "name: x\nkind: [a]\n");

        assertThat(TaskFolders.in(corpus).tasks()).containsExactly(broken, kindless);
    }

    @Test
    void anEmptyDirectoryHoldsNoTasks() {
        assertThat(TaskFolders.in(corpus).tasks()).isEmpty();
    }

    @Test
    void aMissingDirectorySaysSo() {
        assertThatThrownBy(() -> TaskFolders.in(corpus.resolve("nowhere")))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("nowhere: is not a directory; give one that holds task folders");
    }
}
