package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A report folder as commands leave it: five tasks, four methods, everything measured. */
final class MeasuredFolder {
    static final List<String> FILES =
            List.of("results.json", "predictions.jsonl", "curve.json", "update.json", "latency.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    private MeasuredFolder() {}

    /** Puts files into a folder. */
    static Path of(Path folder, List<String> files) throws IOException {
        Files.createDirectories(folder);
        for (String file : files) {
            try (InputStream in = Objects.requireNonNull(MeasuredFolder.class.getResourceAsStream("/report/" + file))) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return folder;
    }

    static Path whole(Path folder) throws IOException {
        return of(folder, FILES);
    }

    /** Everything measured on the same data: curve and update say something of the method that is advised. */
    static Path ofOneData(Path folder) throws IOException {
        JsonNode tasks =
                JSON.readTree(whole(folder).resolve("results.json").toFile()).at("/provenance/tasks");
        for (String file : List.of("curve.json", "update.json")) {
            ObjectNode root = (ObjectNode) JSON.readTree(folder.resolve(file).toFile());
            ((ObjectNode) root.get("provenance")).set("tasks", tasks);
            root.withArray("sentences")
                    .addObject()
                    .put("task", "sentiment")
                    .put("method", "finetuned")
                    .put("text", "finetuned was fresh again after 20.0 s (retrain).");
            Files.writeString(folder.resolve(file), root.toString());
        }
        return folder;
    }

    /** A run with the seeds 42 and 43, between which each score differs by 0.02. */
    static Path ofTwoSeeds(Path folder) throws IOException {
        Path results = of(folder, List.of("results.json", "predictions.jsonl")).resolve("results.json");
        JsonNode root = JSON.readTree(results.toFile());
        ((ObjectNode) root.get("provenance")).put("seeds", 2);
        for (JsonNode cell : root.get("cells")) {
            ObjectNode seeds = ((ObjectNode) cell).putObject("seeds");
            cell.get("scores").properties().forEach(score -> {
                double mean = score.getValue().get("value").asDouble();
                seeds.putObject(score.getKey())
                        .put("deviation", 0.014142)
                        .putArray("values")
                        .add(mean - 0.01)
                        .add(mean + 0.01);
            });
        }
        Files.writeString(results, root.toString());
        Path predictions = folder.resolve("predictions.jsonl");
        List<String> lines = Files.readAllLines(predictions);
        Files.write(
                predictions,
                Stream.of(42, 43)
                        .flatMap(seed ->
                                lines.stream().map(line -> line.replaceFirst("\\{", "{\"seed\": %d, ".formatted(seed))))
                        .toList());
        return folder;
    }
}
