package steelyard.bench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import steelyard.corpus.ImportFiles;
import steelyard.corpus.ImportFormat;
import steelyard.corpus.ImportJob;
import steelyard.corpus.ImportReport;
import steelyard.corpus.ImportTarget;
import steelyard.corpus.Importer;
import steelyard.corpus.Sampling;

/** The options that all formats share. */
final class ImportOptions {
    @Option(names = "--train", required = true, paramLabel = "FILE", description = "Examples to learn from.")
    private Path train = Path.of("");

    @Option(names = "--test", required = true, paramLabel = "FILE", description = "Examples to be judged by.")
    private Path test = Path.of("");

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            description = "Examples to choose settings by. Without it, runs take a seeded part of train.")
    private Optional<Path> dev = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The task folder to make.")
    private Path out = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "The task's name. Default: the folder's.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--description", defaultValue = "", paramLabel = "TEXT", description = "One sentence for people.")
    private String description = "";

    @Option(names = "--licence", defaultValue = "", paramLabel = "TEXT", description = "Of the data.")
    private String licence = "";

    @Option(
            names = "--train-limit",
            paramLabel = "N",
            converter = Positive.class,
            description = "Keep N training examples, a seeded sample.")
    private Optional<Integer> trainLimit = Optional.empty();

    @Option(
            names = "--train-per-class",
            paramLabel = "N",
            converter = Positive.class,
            description = "Keep N training examples of each label, a seeded sample.")
    private Optional<Integer> trainPerClass = Optional.empty();

    @Option(
            names = "--test-limit",
            paramLabel = "N",
            converter = Positive.class,
            description = "Keep N test examples, a seeded sample.")
    private Optional<Integer> testLimit = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Of the samples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--replace", description = "Replace a task folder that stands there already.")
    private boolean replace;

    /** Imports, and tells what was done. */
    int run(ImportFormat format, PrintWriter results) {
        Path folder = out.toAbsolutePath().normalize();
        String taskName = name.orElseGet(
                () -> folder.getFileName() == null ? "" : folder.getFileName().toString());
        ImportReport report = Importer.run(
                new ImportJob(
                        new ImportFiles(train, test, dev),
                        new ImportTarget(out, taskName, description, licence, replace),
                        new Sampling(limit(trainLimit), limit(trainPerClass), limit(testLimit), seed)),
                format);
        results.print(new ImportedText(report));
        results.flush();
        return 0;
    }

    private static OptionalInt limit(Optional<Integer> limit) {
        return limit.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
