package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steelyard.bench.plan.Cell;
import steelyard.bench.plan.CellName;
import steelyard.bench.run.Answering;
import steelyard.bench.run.Kept;
import steelyard.bench.run.Observation;
import steelyard.bench.run.Preparation;
import steelyard.bench.run.RunLog;
import steelyard.task.TaskException;

/**
 * The folder that a run leaves behind. While it is open, {@code predictions.jsonl} grows line by line, and {@code run.jsonl}
 * with each method that is ready; there is no {@code results.json}: one that is there belongs to the predictions beside it.
 * For one thread.
 */
public final class ReportFolder implements RunLog, AutoCloseable {
    private static final String RESULTS = "results.json";
    private static final String PREDICTIONS = "predictions.jsonl";
    private static final String JOURNAL = "run.jsonl";
    private static final String PREPARE = "prepare";
    private static final String ANSWERING = "answering";

    private final Path folder;
    private final RunFile predictions;
    private final RunFile journal;
    private final Map<CellName, Preparation> prepared = new HashMap<>();
    private final Map<CellName, Answering> answered = new HashMap<>();
    private final Map<CellName, List<JsonNode>> predicted = new HashMap<>();
    private Instant started;

    private ReportFolder(Path folder, RunFile predictions, RunFile journal, Instant started) {
        this.folder = folder;
        this.predictions = predictions;
        this.journal = journal;
        this.started = started;
    }

    /**
     * Begins a report: removes the results of an earlier run and empties its predictions.
     *
     * @throws TaskException if the folder cannot be made or written to, or another run is writing into it
     */
    public static ReportFolder begin(Path folder, RunHeader header) {
        ReportFolder opened = open(folder, header);
        try {
            opened.clear(header);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw unwritable(folder, e);
        }
    }

    /**
     * Goes on with a run that was broken off, or begins one where there is none.
     *
     * @throws TaskException if the folder cannot be made or written to, another run is writing into it, or what is there was
     *     begun in another way
     */
    public static ReportFolder resume(Path folder, RunHeader header) {
        ReportFolder opened = open(folder, header);
        try {
            opened.take(header);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw unwritable(folder, e);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static ReportFolder open(Path folder, RunHeader header) {
        try {
            Files.createDirectories(folder);
            RunFile predictions = claimed(folder.resolve(PREDICTIONS));
            RunFile journal = new RunFile(folder.resolve(JOURNAL), channel(folder.resolve(JOURNAL)));
            return new ReportFolder(
                    folder, predictions, journal, header.provenance().started());
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static TaskException unwritable(Path folder, IOException e) {
        return new TaskException(
                "cannot write a report into %s (%s); choose another folder with --out".formatted(folder, e), e);
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The file, locked until it is closed: two runs into one folder would mix their lines. */
    static RunFile claimed(Path file) throws IOException {
        FileChannel channel = channel(file);
        try {
            if (channel.tryLock() != null) {
                return new RunFile(file, channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) { // the same as a lock that another process holds
        }
        channel.close();
        throw new TaskException("another run is writing into %s; wait for it or choose another folder with --out"
                .formatted(file.getParent()));
    }

    private void clear(RunHeader header) throws IOException {
        Files.deleteIfExists(folder.resolve(RESULTS));
        journal.empty();
        predictions.empty();
        journal.write(header.json().toString());
    }

    private void take(RunHeader header) throws IOException {
        List<JsonNode> known = journal.lines();
        List<JsonNode> lines = predictions.lines();
        if (known.isEmpty()) {
            if (!lines.isEmpty()) {
                throw new TaskException(folder + ": holds a report that cannot be gone on with, since it has no "
                        + JOURNAL + "; leave --resume out to begin anew");
            }
            clear(header);
            return;
        }
        requireSame(known.getFirst(), header.json());
        started = Instant.parse(known.getFirst().path(RunHeader.STARTED).asText());
        known.stream().skip(1).forEach(this::take);
        lines.forEach(line -> predicted
                .computeIfAbsent(PredictionLine.cell(line), unseen -> new ArrayList<>())
                .add(line));
        Files.deleteIfExists(folder.resolve(RESULTS));
    }

    private void take(JsonNode line) {
        CellName cell = PredictionLine.cell(line);
        if (line.has(PREPARE)) {
            prepared.put(cell, PreparationJson.read(line.path(PREPARE)));
        } else {
            answered.put(cell, AnsweringJson.read(line.path(ANSWERING)));
        }
    }

    private void requireSame(JsonNode begun, ObjectNode now) {
        for (Map.Entry<String, JsonNode> fact : now.properties()) {
            String name = fact.getKey();
            if (!name.equals(RunHeader.STARTED)
                    && !begun.path(name).toString().equals(fact.getValue().toString())) {
                throw new TaskException(
                        "%s: the run there was begun with another %s (%s, not %s); give the same options, "
                                        .formatted(folder, name, begun.path(name), fact.getValue())
                                + "or leave --resume out to begin anew");
            }
        }
    }

    /** When the run began: the earlier one, if this goes on with it. */
    public Instant started() {
        return started;
    }

    @Override
    public Kept kept(Cell cell) {
        List<JsonNode> lines = predicted.getOrDefault(cell.name(), List.of());
        List<Observation> observations = new ArrayList<>();
        try {
            for (int i = 0; i < lines.size(); i++) {
                observations.add(PredictionLine.read(lines.get(i), cell.items().get(i)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new TaskException("%s: line %d of %s is not as it was written (%s); leave --resume out to begin anew"
                    .formatted(folder.resolve(PREDICTIONS), observations.size() + 1, cell.name(), e.getMessage()));
        }
        return new Kept(
                Optional.ofNullable(prepared.get(cell.name())),
                Optional.ofNullable(answered.get(cell.name())),
                observations);
    }

    @Override
    public void write(Cell cell, Preparation preparation) {
        ObjectNode line = line(cell);
        PreparationJson.put(line.putObject(PREPARE), preparation);
        note(line);
    }

    @Override
    public void write(Cell cell, Answering answering) {
        ObjectNode line = line(cell);
        AnsweringJson.put(line.putObject(ANSWERING), answering);
        note(line);
    }

    private static ObjectNode line(Cell cell) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("task", cell.name().task())
                .put("method", cell.name().method())
                .put("seed", cell.name().seed());
    }

    private void note(ObjectNode line) {
        try {
            journal.write(line.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(JOURNAL), e);
        }
    }

    @Override
    public Observation write(Cell cell, Observation observation) {
        try {
            JsonNode line = predictions.write(PredictionLine.of(cell.name(), observation));
            return PredictionLine.read(line, observation.example());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(PREDICTIONS), e);
        }
    }

    /** Ends the report with {@code results.json}, which appears whole or not at all. */
    public void finish(Report report) {
        WholeFile.write(folder.resolve(RESULTS), writer -> writer.write(ResultsJson.of(report)));
    }

    @Override
    public void close() {
        try (predictions;
                journal) {
            // closes both
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }
}
