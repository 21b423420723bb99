package steelyard.tune.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import steelyard.task.ContentHash;

/**
 * Tuned models on disk, each in a folder named by the hash of all that decided it.
 *
 * <p>A model is written beside its place and moved into it in one step, and its file's hash is checked when it is read:
 * a process that dies in the middle, a full disk or a damaged file never gives a model that is used. The folder can be
 * thrown away at any time.
 */
public final class ModelCache {
    private static final ObjectMapper JSON = CardJson.builder().build();

    private final Path folder;

    /** Files of an entry: how it came about, the model, and one that is written anew whenever the model is used. */
    static final String CARD = "model.json";

    static final String ONNX = "model.onnx";
    static final String USED = "used";

    /** What a folder is called until it is whole. */
    static final String UNFINISHED = ".new-";

    /** What stands beside the ONNX file. */
    record Entry(String onnxSha256, ModelCard card) {
        Entry {
            Objects.requireNonNull(onnxSha256, "onnxSha256"); // a file may lack what no caller leaves out
            Objects.requireNonNull(card, "card");
        }
    }

    /** A cache in this folder, which is made when something is put in. */
    public ModelCache(Path folder) {
        this.folder = folder;
    }

    /** The model of that key, if it is there and whole. */
    public Optional<TunedModel> find(String key) {
        Path place = folder.resolve(key);
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try {
            @Nullable Entry entry = JSON.readValue(place.resolve(CARD).toFile(), Entry.class);
            byte[] onnx = Files.readAllBytes(place.resolve(ONNX));
            if (entry == null || !ContentHash.sha256(onnx).equals(entry.onnxSha256())) {
                return Optional.empty();
            }
            noteUse(place);
            return Optional.of(new TunedModel(onnx, entry.card()));
        } catch (IOException damaged) { // unreadable is as good as absent: the model is trained again
            return Optional.empty();
        }
    }

    private static void noteUse(Path place) {
        try {
            Files.writeString(place.resolve(USED), "\n");
        } catch (IOException e) {
            // A cache that can only be read is as good to the one who reads it.
        }
    }

    /**
     * Keeps a model under a key; what was there is replaced.
     *
     * @throws UncheckedIOException if the folder cannot be written; nothing is left that would be taken for a model
     */
    public void put(String key, TunedModel model) {
        Path place = folder.resolve(key);
        Path beside = folder.resolve(UNFINISHED + UUID.randomUUID());
        try {
            Files.createDirectories(beside);
            Files.write(beside.resolve(ONNX), model.onnx());
            JSON.writeValue(beside.resolve(CARD).toFile(), new Entry(ContentHash.sha256(model.onnx()), model.card()));
            move(beside, place);
        } catch (IOException e) {
            remove(beside); // on a full disk the half of a model would stand in everybody's way
            throw new UncheckedIOException("cannot keep the tuned model in " + place, e);
        }
    }

    private static void remove(Path unfinished) {
        try {
            new FolderTree(unfinished).delete();
        } catch (IOException e) {
            // What is left is cleared with the cache.
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(from) || !Files.isDirectory(to)) {
                throw e;
            }
            // a damaged model, or one that another process has just put there
            new FolderTree(to).delete();
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
