package steelyard.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git which commit the program stands at. */
public final class Commit {
    /** Where there is no git, or the folder is no checkout. */
    public static final String UNKNOWN = "unknown";

    private static final int PATIENCE_SECONDS = 10;

    private Commit() {}

    /**
     * The commit of a checkout, with {@code -dirty} behind it if tracked files differ from it.
     *
     * @param home the root of the checkout; a folder inside another project's checkout is {@link #UNKNOWN}
     */
    public static String of(Path home) {
        if (!Files.exists(home.resolve(".git"))) {
            return UNKNOWN;
        }
        Optional<String> head = git(home, "rev-parse", "HEAD");
        if (head.isEmpty() || head.get().isBlank()) {
            return UNKNOWN;
        }
        boolean dirty = git(home, "status", "--porcelain", "--untracked-files=no")
                .filter(changes -> !changes.isBlank())
                .isPresent();
        return head.get().strip() + (dirty ? "-dirty" : "");
    }

    private static Optional<String> git(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0
                    ? Optional.of(out)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
