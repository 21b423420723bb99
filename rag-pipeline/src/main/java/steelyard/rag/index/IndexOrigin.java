package steelyard.rag.index;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What an index is made with; passages made with anything else don't fit into it.
 *
 * @param model the encoder's name
 * @param weights hash of the encoder's weights
 * @param passages how documents are cut
 */
public record IndexOrigin(String model, String weights, String passages) {
    /** Of the fields in it; an older index has to be made again. */
    private static final String FORMAT = "1";

    private static final String FORMAT_KEY = "steelyard.format";
    private static final String MODEL_KEY = "steelyard.model";
    private static final String WEIGHTS_KEY = "steelyard.weights";
    private static final String PASSAGES_KEY = "steelyard.passages";

    /** As it is kept with every commit. */
    Map<String, String> stamp() {
        return Map.of(FORMAT_KEY, FORMAT, MODEL_KEY, model, WEIGHTS_KEY, weights, PASSAGES_KEY, passages);
    }

    /**
     * Reads what an index says of itself.
     *
     * @param folder for messages
     * @throws IndexException if it is not one of ours, or of another version
     */
    static IndexOrigin of(Map<String, String> stamp, Path folder) {
        String format = stamp.get(FORMAT_KEY);
        if (format == null) {
            throw new IndexException(folder + ": holds an index that is not Steelyard's; give another folder");
        }
        if (!format.equals(FORMAT)) {
            throw new IndexException(
                    "%s: holds an index of format %s, and this version of Steelyard reads and writes format %s; remove the folder and index the documents again"
                            .formatted(folder, format, FORMAT));
        }
        return new IndexOrigin(
                Objects.requireNonNull(stamp.get(MODEL_KEY)),
                Objects.requireNonNull(stamp.get(WEIGHTS_KEY)),
                Objects.requireNonNull(stamp.get(PASSAGES_KEY)));
    }

    /** @throws IndexException if an index was made with something else */
    void requireMade(IndexOrigin made, Path folder) {
        require("encoder", model, made.model, folder);
        require("encoder " + model, "weights " + weights, "weights " + made.weights, folder);
        require("passages", passages, made.passages, folder);
    }

    private static void require(String what, String wanted, String found, Path folder) {
        if (!wanted.equals(found)) {
            throw new IndexException(
                    "%s: the index was made with other settings (%s: %s; now %s); use those, or index the documents into another folder"
                            .formatted(folder, what, found, wanted));
        }
    }
}
