package steelyard.bench.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import steelyard.bench.run.Observation;
import steelyard.bench.run.ObservationLog;
import steelyard.task.TaskException;

/**
 * The folder that a run leaves behind. While it is open, {@code predictions.jsonl} grows line by line and there is no
 * {@code results.json}: one that is there belongs to the predictions beside it. For one thread.
 */
public final class ReportFolder implements ObservationLog, AutoCloseable {
    private static final String RESULTS = "results.json";
    private static final String PREDICTIONS = "predictions.jsonl";

    private final Path folder;
    private final BufferedWriter predictions;

    private ReportFolder(Path folder, BufferedWriter predictions) {
        this.folder = folder;
        this.predictions = predictions;
    }

    /**
     * Begins a report: removes the results of an earlier run and empties its predictions.
     *
     * @throws TaskException if the folder cannot be made or written to, or another run is writing into it
     */
    public static ReportFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel predictions = claimed(folder.resolve(PREDICTIONS));
            Files.deleteIfExists(folder.resolve(RESULTS));
            return new ReportFolder(folder, writer(predictions.truncate(0)));
        } catch (IOException e) {
            throw new TaskException(
                    "cannot write a report into %s (%s); choose another folder with --out".formatted(folder, e), e);
        }
    }

    /** The file, locked until it is closed: two runs into one folder would mix their lines. */
    private static FileChannel claimed(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) { // the same as a lock that another process holds
        }
        channel.close();
        throw new TaskException("another run is writing into %s; wait for it or choose another folder with --out"
                .formatted(file.getParent()));
    }

    /** A text with half a surrogate pair in it, which UTF-8 cannot hold, gets a question mark there. */
    private static BufferedWriter writer(FileChannel file) {
        return new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(file), StandardCharsets.UTF_8));
    }

    @Override
    public void write(Observation observation) {
        try {
            predictions.write(PredictionLine.of(observation));
            predictions.write('\n');
            predictions.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(PREDICTIONS), e);
        }
    }

    /** Ends the report with {@code results.json}, which appears whole or not at all. */
    public void finish(Report report) {
        Path temporary = folder.resolve(RESULTS + ".part");
        Path results = folder.resolve(RESULTS);
        try {
            Files.writeString(temporary, ResultsJson.of(report));
            try {
                Files.move(temporary, results, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, results, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + results, e);
        }
    }

    @Override
    public void close() {
        try {
            predictions.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(PREDICTIONS), e);
        }
    }
}
