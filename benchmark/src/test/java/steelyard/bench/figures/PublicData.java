package steelyard.bench.figures;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the public data are: {@code STEELYARD_DATASETS}, or {@code ../shared/datasets} seen from the repository's root. */
final class PublicData {
    private PublicData() {}

    /** The repository's root. */
    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(path -> path != null)
                .filter(path -> Files.isDirectory(path.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
    }

    /** The folder of the data; without it the test is skipped and says so. */
    static Path folder() {
        Path folder = Optional.ofNullable(System.getenv("STEELYARD_DATASETS"))
                .map(Path::of)
                .orElseGet(() -> root().resolveSibling("shared").resolve("datasets"));
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no " + folder + "; set STEELYARD_DATASETS to measure on public data");
        return folder;
    }
}
