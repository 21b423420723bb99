package steelyard.rag;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where SQuAD is: below {@code STEELYARD_DATASETS}, or below {@code ../shared/datasets} seen from the repository's root. */
public final class PublicSquad {
    private PublicSquad() {}

    /** Its folder; without it the test is skipped and says so. */
    public static Path folder() {
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(path -> path != null)
                .filter(path -> Files.isDirectory(path.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
        Path folder = Optional.ofNullable(System.getenv("STEELYARD_DATASETS"))
                .map(Path::of)
                .orElse(root.resolveSibling("shared").resolve("datasets"))
                .resolve("squad");
        assumeTrue(
                Files.isDirectory(folder), "skipped: no " + folder + "; set STEELYARD_DATASETS to test on public data");
        return folder;
    }
}
