package steelyard.tune.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steelyard.task.ContentHash;

/** Reads a model folder that {@link ModelExport} wrote, and takes nothing on trust. */
public final class ModelFolder {
    static final String CARD = "card.json";
    static final String ONNX = "model.onnx";
    static final String TOKENIZER = "tokenizer.json";
    static final String LABELS = "labels.json";
    static final String README = "README.md";

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final Path folder;

    private ModelFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a model and checks every file of it against the hash in its card, save {@code README.md}, which people may
     * edit.
     *
     * @throws ModelFolderException if a file is missing, damaged, of another format or of another program
     */
    public static ExportedModel read(Path folder) {
        return new ModelFolder(folder).read();
    }

    private ExportedModel read() {
        ExportCard card = card();
        Map<String, byte[]> kept = new HashMap<>();
        for (String needed : List.of(ONNX, TOKENIZER, LABELS)) {
            if (!card.files().containsKey(needed)) {
                throw wrong(CARD, "names no " + needed + "; " + folder + " is no model that this program can use");
            }
        }
        card.files().forEach((name, sha256) -> {
            if (!name.equals(README)) {
                byte[] bytes = checked(name, sha256);
                kept.computeIfAbsent(name, file -> bytes);
            }
        });
        return new ExportedModel(folder, card, names(get(kept, LABELS)), get(kept, ONNX), get(kept, TOKENIZER));
    }

    private static byte[] get(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /** The card of a folder, if it is one that this program can read. */
    ExportCard card() {
        if (!Files.isDirectory(folder)) {
            throw new ModelFolderException(folder + (Files.exists(folder) ? ": is no folder" : ": does not exist")
                    + "; give the folder that 'steelyard train' wrote");
        }
        byte[] bytes = bytes(CARD);
        try {
            @Nullable JsonNode tree = ExportCard.JSON.readTree(bytes);
            if (tree == null || !tree.path("format").isInt()) {
                throw wrong(CARD, "names no format; it is not of a model that 'steelyard train' wrote");
            }
            int format = tree.path("format").asInt();
            if (format != ExportCard.FORMAT) {
                throw wrong(
                        CARD,
                        "is of format %d, and this version reads format %d; train the model again with this version, or use the one that wrote it"
                                .formatted(format, ExportCard.FORMAT));
            }
            return ExportCard.JSON.treeToValue(tree, ExportCard.class);
        } catch (IOException e) {
            throw new ModelFolderException(place(CARD) + ": is damaged, or of another program: " + e.getMessage(), e);
        }
    }

    private byte[] checked(String name, String sha256) {
        byte[] bytes = bytes(name);
        if (!ContentHash.sha256(bytes).equals(sha256)) {
            throw wrong(
                    name,
                    "is damaged: its SHA-256 is not the one in " + CARD + "; copy the folder again, or train again");
        }
        return bytes;
    }

    private byte[] bytes(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw wrong(CARD, "names the file '" + name + "', which is not in the folder");
        }
        if (!Files.exists(file)) {
            throw wrong(name, "is missing; copy the folder again, or train again");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelFolderException(place(name) + ": cannot be read (" + e + ")", e);
        }
    }

    private List<String> names(byte[] json) {
        try {
            return ExportCard.JSON.readValue(json, NAMES);
        } catch (IOException e) {
            throw new ModelFolderException(place(LABELS) + ": is no list of names: " + e.getMessage(), e);
        }
    }

    private ModelFolderException wrong(String name, String problem) {
        return new ModelFolderException(place(name) + ": " + problem);
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    /** A folder that may or may not be one of ours. */
    static ModelFolder at(Path folder) {
        return new ModelFolder(folder);
    }
}
