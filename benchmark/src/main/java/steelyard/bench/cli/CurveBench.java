package steelyard.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import steelyard.bench.curve.Bench;
import steelyard.bench.curve.Series;
import steelyard.bench.report.Commit;
import steelyard.bench.report.Provenance;
import steelyard.encoder.BaseModel;
import steelyard.encoder.CachingEncoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.task.Method;

/**
 * Makes the methods for curves. All share one encoder, which keeps its vectors, so that a text costs once whatever the number
 * of training sets it is in. The methods of one training set share what they train; it is kept as long as they need it, since
 * the models of all training sets together would fill a disk, and only what was trained on all examples stays in the cache.
 */
final class CurveBench implements Bench, AutoCloseable {
    /** Where the models of a training set stand, in the report folder, as long as they are needed. */
    private static final String MODELS = "curve-models";

    private final Surroundings surroundings;
    private final MethodOptions options;
    private final Path models;
    private final BaseModel base;
    private final EncoderOnDemand encoder;
    private final String commit;
    private final String origin;

    private CurveBench(Surroundings surroundings, MethodOptions options, Path models, BaseModel base) {
        BaseModel retrieving = options.retrieving(base);
        this.surroundings = surroundings;
        this.options = options;
        this.models = models;
        this.base = base;
        this.encoder = new EncoderOnDemand(
                retrieving,
                () -> new CachingEncoder(
                        retrieving, () -> new OnnxEncoder(retrieving, options.threads()), surroundings.vectors()));
        this.commit = Commit.of(surroundings.home());
        this.origin = String.join(" ", commit, base.sha256(), retrieving.sha256(), "threads " + options.threads());
    }

    /**
     * A bench.
     *
     * @param folder the report folder
     * @throws steelyard.task.TaskException if there is no such encoder
     */
    static CurveBench of(Surroundings surroundings, MethodOptions options, Path folder) {
        return new CurveBench(surroundings, options, folder.resolve(MODELS), BaseModel.allMiniLmL6V2());
    }

    @Override
    public Tools open(long seed, boolean whole) {
        return new Tools() {
            @Override
            public Method method(Series series) {
                MethodOptions own = options.withSeed(seed).in(CurveSeries.regime(series, options.tuning()));
                // Never closed: the encoder belongs to the bench.
                return new MethodShelf(
                                surroundings,
                                own,
                                new MethodShelf.Models(base, encoder, whole ? surroundings.tunedModels() : models))
                        .method(series.method());
            }

            @Override
            public void close() {
                clear();
            }
        };
    }

    @Override
    public String settings(Series series) {
        return CurveSeries.tunes(series.method())
                ? origin + " " + options.tuning().in(CurveSeries.regime(series, options.tuning()))
                : origin;
    }

    /** The commit that the program stands at. */
    String commit() {
        return commit;
    }

    /** What is fine-tuned. */
    Provenance.Model baseModel() {
        return new Provenance.Model(base.name(), base.sha256());
    }

    /** What retrieves. */
    Provenance.Model encoder() {
        return new Provenance.Model(encoder.base().name(), encoder.base().sha256());
    }

    /** Throws away the models of a training set. */
    void clear() {
        if (!Files.isDirectory(models)) {
            return;
        }
        try (Stream<Path> files = Files.walk(models)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + models, e);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
