package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import steelyard.bench.curve.MeasuredPoint;
import steelyard.bench.curve.PointLog;
import steelyard.task.TaskException;

/**
 * The folder that curves leave behind. While it is open, {@code curve.jsonl} grows by a line for each point, and there is no
 * {@code curve.json}. Where work ended early, it can go on from the points that are in the file; a last line that was not
 * finished is dropped. For one thread.
 */
public final class CurveFolder implements PointLog, AutoCloseable {
    private static final String RESULT = "curve.json";
    private static final String POINTS = "curve.jsonl";
    private static final String STARTED = "started";

    private final Path folder;
    private final RunFile points;
    private final Map<String, MeasuredPoint> known = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private Instant started;

    private CurveFolder(Path folder, RunFile points, Instant started) {
        this.folder = folder;
        this.points = points;
        this.started = started;
    }

    /**
     * Begins, or goes on.
     *
     * @param now the time
     * @param resume whether points that are in the folder are used; without it they are removed
     * @throws TaskException if the folder cannot be made or written to, another run is writing into it, or what is to be
     *     resumed is damaged
     */
    public static CurveFolder open(Path folder, Instant now, boolean resume) {
        try {
            Files.createDirectories(folder);
            RunFile points = ReportFolder.claimed(folder.resolve(POINTS));
            CurveFolder opened = new CurveFolder(folder, points, now);
            try {
                opened.begin(resume);
            } catch (IOException | RuntimeException e) {
                points.close();
                throw e;
            }
            return opened;
        } catch (IOException e) {
            throw new TaskException(
                    "cannot write a report into %s (%s); choose another folder with --out".formatted(folder, e), e);
        }
    }

    private void begin(boolean resume) throws IOException {
        List<JsonNode> lines = resume ? points.lines() : List.of();
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i), i + 1);
        }
        Files.deleteIfExists(folder.resolve(RESULT));
        if (lines.isEmpty()) {
            points.empty();
            points.write(JsonNodeFactory.instance
                    .objectNode()
                    .put("schema", CurveReport.SCHEMA)
                    .put(STARTED, started.toString())
                    .toString());
        }
    }

    private void read(JsonNode line, int number) {
        try {
            if (number == 1) {
                started = Instant.parse(PointLine.required(line, STARTED).asText());
            } else {
                MeasuredPoint point = PointLine.read(line);
                known.put(point.key(), point);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new TaskException(
                    "%s, line %d: %s; remove the line if it is a point, or leave --resume out to begin anew"
                            .formatted(folder.resolve(POINTS), number, e.getMessage()),
                    e);
        }
    }

    /** When the work was begun; of work that is resumed, when it was first begun. */
    public Instant started() {
        return started;
    }

    @Override
    public Optional<MeasuredPoint> find(String key) {
        Optional<MeasuredPoint> found = Optional.ofNullable(known.get(key));
        found.ifPresent(point -> used.add(key));
        return found;
    }

    /** How many points of earlier work were used. */
    public int used() {
        return used.size();
    }

    /** How many points of earlier work were not asked for: their settings, data or program were others. */
    public int unused() {
        return known.size() - used.size();
    }

    @Override
    public void write(MeasuredPoint point) {
        try {
            points.write(PointLine.of(point));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(POINTS), e);
        }
    }

    /** Ends with {@code curve.json}, which appears whole or not at all. */
    public void finish(CurveReport report) {
        WholeFile.write(folder.resolve(RESULT), writer -> writer.write(CurveJson.of(report)));
    }

    @Override
    public void close() {
        try {
            points.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + folder.resolve(POINTS), e);
        }
    }
}
