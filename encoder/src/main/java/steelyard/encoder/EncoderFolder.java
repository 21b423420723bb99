package steelyard.encoder;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import steelyard.task.TaskException;

/**
 * An encoder of the user's own: a folder with {@code model.onnx}, {@code tokenizer.json} and {@code encoder.properties}, which
 * says what the files don't.
 */
final class EncoderFolder {
    private static final String PROPERTIES = "encoder.properties";
    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "dimensions", "max_tokens", "pooling", "query_prefix", "passage_prefix", "peer_prefix", "quantized"));

    private final Path folder;
    private final Properties properties = new Properties();

    private EncoderFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a folder.
     *
     * @throws TaskException if a file is missing or wrong
     */
    static BaseModel read(Path folder) {
        EncoderFolder files = new EncoderFolder(folder);
        ModelDescription description = files.description();
        return new BaseModel(description, files.bytes("model.onnx"), files.bytes("tokenizer.json"));
    }

    private ModelDescription description() {
        try (Reader reader = Files.newBufferedReader(folder.resolve(PROPERTIES))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) { // a broken \\u escape is an illegal argument
            throw new TaskException(
                    "cannot read %s (%s); the folder of an encoder holds model.onnx, tokenizer.json and %s"
                            .formatted(folder.resolve(PROPERTIES), e, PROPERTIES),
                    e);
        }
        for (String name : properties.stringPropertyNames()) {
            if (!KNOWN.contains(name)) {
                throw wrong(name, "is not known; there are: " + String.join(", ", KNOWN));
            }
        }
        try {
            return new ModelDescription(
                    folder.toAbsolutePath().normalize().getFileName().toString(),
                    number("dimensions"),
                    number("max_tokens"),
                    pooling(),
                    new Prefixes(text("query_prefix"), text("passage_prefix"), text("peer_prefix")),
                    quantized());
        } catch (IllegalArgumentException e) {
            throw new TaskException(folder.resolve(PROPERTIES) + ": " + e.getMessage(), e);
        }
    }

    private int number(String name) {
        try {
            return Integer.parseInt(text(name).strip());
        } catch (NumberFormatException e) {
            throw wrong(name, "must be a whole number, not '" + text(name) + "'");
        }
    }

    private Pooling pooling() {
        return switch (text("pooling").strip().toLowerCase(Locale.ROOT)) {
            case "mean" -> Pooling.MEAN;
            case "cls" -> Pooling.FIRST_TOKEN;
            default -> throw wrong("pooling", "must be mean or cls, not '" + text("pooling") + "'");
        };
    }

    private boolean quantized() {
        return switch (text("quantized").strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw wrong("quantized", "must be true or false, not '" + text("quantized") + "'");
        };
    }

    private String text(String name) {
        return properties.getProperty(name, "");
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new TaskException("cannot read the encoder's %s (%s)".formatted(folder.resolve(file), e), e);
        }
    }

    private TaskException wrong(String name, String problem) {
        return new TaskException("%s: '%s' %s".formatted(folder.resolve(PROPERTIES), name, problem));
    }
}
