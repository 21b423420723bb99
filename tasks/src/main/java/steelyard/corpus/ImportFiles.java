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
        if (train.toAbsolutePath().normalize().equals(test.toAbsolutePath().normalize())) {
            throw new CorpusException(
                    train + ": is named as train and as test file; test examples must not be learned from");
        }
    }
}
