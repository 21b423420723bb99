package steelyard.corpus;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files to import.
 *
 * @param train to learn from
 * @param test to be judged by
 * @param dev to choose settings by; readers of the task take some training examples where there is none
 */
public record ImportFiles(Path train, Path test, Optional<Path> dev) {
    public ImportFiles {
        checkApart(train, test);
        dev.ifPresent(file -> {
            checkApart(train, file);
            checkApart(test, file);
        });
    }

    private static void checkApart(Path one, Path other) {
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            throw new CorpusException(
                    one + ": is named for two splits; what a method is judged by must not be learned from");
        }
    }
}
