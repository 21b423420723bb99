package steelyard.bench.report.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.report.ReadPrediction;
import steelyard.task.TaskException;

/** Reads {@code predictions.jsonl}. */
final class PredictionFile {
    /** Labels are keys, and may be as long as any text. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private PredictionFile() {}

    /**
     * All of it, in the order of the file, the seeds of a task one after the other.
     *
     * @throws TaskException at the first line that is not a prediction, or is one a second time
     */
    static List<TaskPredictions> read(Path file) {
        Map<String, Map<Long, TaskPredictions>> tasks = new LinkedHashMap<>(); // by task and seed
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                ReadPrediction read = ReadPrediction.of(JSON.readTree(line));
                tasks.computeIfAbsent(read.cell().task(), unseen -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                read.cell().seed(),
                                seed -> new TaskPredictions(read.cell().task(), seed))
                        .add(read.cell().method(), read.observation());
            }
        } catch (JsonProcessingException e) {
            throw broken(file, number, "not JSON (" + e.getOriginalMessage() + ")", e);
        } catch (CharacterCodingException e) {
            throw broken(file, number + 1, "not UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw broken(file, number, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return tasks.values().stream().flatMap(seeds -> seeds.values().stream()).toList();
    }

    private static TaskException broken(Path file, int line, String what, Exception cause) {
        return new TaskException(
                "%s line %d: %s; make it again with 'steelyard run', or remove the line".formatted(file, line, what),
                cause);
    }
}
