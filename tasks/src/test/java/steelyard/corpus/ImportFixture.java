package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Task;

/**
 * Imports small files.
 *
 * @param folder where they stand
 * @param ending of their names
 */
record ImportFixture(Path folder, String ending) {

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportFixture train(String text) {
        write("train" + ending, text);
        return this;
    }

    ImportFixture test(String text) {
        write("test" + ending, text);
        return this;
    }

    ImportFiles files() {
        Optional<Path> dev = Optional.of(folder.resolve("dev" + ending)).filter(Files::exists);
        return new ImportFiles(folder.resolve("train" + ending), folder.resolve("test" + ending), dev);
    }

    ImportReport run(ImportFormat format, Sampling sampling) {
        ImportTarget target = new ImportTarget(folder.resolve("out"), "imported", "Imported", "CC0", true);
        return Importer.run(new ImportJob(files(), target, sampling), format);
    }

    /** Imports everything and reads the folder that this makes. */
    Task task(ImportFormat format) {
        return task(format, Sampling.all());
    }

    Task task(ImportFormat format, Sampling sampling) {
        return TaskFolder.read(run(format, sampling).folder(), 1);
    }

    /** The lines of the error that an import gives, each without the folder's path; and nothing is written. */
    String[] problems(ImportFormat format) {
        try {
            run(format, Sampling.all());
            return new String[0];
        } catch (CorpusException e) {
            assertThat(folder.resolve("out")).doesNotExist();
            return String.valueOf(e.getMessage()).replace(folder + "/", "").split("\n");
        }
    }

    static Sampling sampling(int train, int test, long seed) {
        return new Sampling(OptionalInt.of(train), OptionalInt.of(test), seed);
    }

    /** Each example as {@code id: text -> label}. */
    static List<String> labelled(List<Example> examples) {
        return examples.stream()
                .map(example -> "%s: %s -> %s"
                        .formatted(
                                example.id(),
                                example.question().text(),
                                example.gold() instanceof Gold.Label(String label) ? label : "?"))
                .toList();
    }
}
