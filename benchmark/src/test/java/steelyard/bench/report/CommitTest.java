package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void aFolderWithoutGitIsUnknown() {
        assertThat(Commit.of(home)).isEqualTo("unknown");
    }

    @Test
    void aCheckoutIsItsCommitAndADirtyOneSaysSo() throws Exception {
        git("init", "-q");
        assertThat(Commit.of(home)).isEqualTo("unknown"); // no commit yet
        Files.writeString(home.resolve("file"), "one");
        git("add", "file");
        git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "one");
        assertThat(Commit.of(home)).matches("[0-9a-f]{40}");
        Files.writeString(home.resolve("untracked"), "anything");
        assertThat(Commit.of(home)).matches("[0-9a-f]{40}");
        Files.writeString(home.resolve("file"), "two");
        assertThat(Commit.of(home)).matches("[0-9a-f]{40}-dirty");
        assertThat(Commit.of(Files.createDirectory(home.resolve("inner")))).isEqualTo("unknown");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .as(String.join(" ", command))
                    .isZero();
        } catch (IOException e) {
            assumeTrue(false, "git is not installed");
        }
    }
}
