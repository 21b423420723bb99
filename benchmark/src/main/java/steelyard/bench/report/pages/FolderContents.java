package steelyard.bench.report.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steelyard.bench.report.Report;
import steelyard.task.TaskException;

/**
 * What lies in a report folder.
 *
 * @param figures what was measured, as the files say it
 * @param predictions every answer, by task; empty where there are none
 */
record FolderContents(Map<Measurement, JsonNode> figures, List<TaskPredictions> predictions) {
    private static final String PREDICTIONS = "predictions.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    FolderContents {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
        predictions = List.copyOf(predictions);
    }

    /**
     * Reads a folder.
     *
     * @throws TaskException if it is no report folder, or a file in it is broken
     */
    static FolderContents read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new TaskException(
                    "there is no folder %s; give the one that --out of 'steelyard run' named".formatted(folder));
        }
        Map<Measurement, JsonNode> figures = new EnumMap<>(Measurement.class);
        for (Measurement measurement : Measurement.values()) {
            Path file = folder.resolve(measurement.file());
            if (Files.exists(file)) {
                figures.put(measurement, figures(file, measurement));
            }
        }
        Path file = folder.resolve(PREDICTIONS);
        List<TaskPredictions> predictions = Files.exists(file) ? PredictionFile.read(file) : List.of();
        if (figures.isEmpty() && predictions.isEmpty()) {
            throw new TaskException("%s holds none of %s; give the folder that --out of 'steelyard run' named"
                    .formatted(folder, names()));
        }
        return new FolderContents(figures, predictions);
    }

    private static JsonNode figures(Path file, Measurement measurement) {
        String remedy = "; make it again with '%s'".formatted(measurement.command());
        JsonNode root;
        try {
            root = JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new TaskException(
                    "%s line %d: not JSON (%s)%s"
                            .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage(), remedy),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        if (!root.isObject()) {
            throw new TaskException(file + ": not a JSON object" + remedy);
        }
        int schema = root.path("schema").asInt(Report.SCHEMA);
        if (schema > Report.SCHEMA) {
            throw new TaskException(
                    "%s: its shape has number %d, and this program knows %d; use the program that wrote it"
                            .formatted(file, schema, Report.SCHEMA));
        }
        return root;
    }

    private static String names() {
        return Stream.concat(Arrays.stream(Measurement.values()).map(Measurement::file), Stream.of(PREDICTIONS))
                .collect(Collectors.joining(", "));
    }

    /** What was measured, or a node without anything in it. */
    JsonNode figures(Measurement measurement) {
        return figures.getOrDefault(measurement, JSON.missingNode());
    }
}
