package steelyard.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import steelyard.task.ContentHash;

/**
 * The files of an encoder as they come in a Maven artifact: an ONNX graph with its weights, and a tokenizer.
 *
 * <p>The graph takes {@code input_ids}, {@code attention_mask} and {@code token_type_ids} (int64, [batch, tokens]) and
 * gives {@code last_hidden_state} (float, [batch, tokens, dimensions]).
 */
public final class BaseModel {
    private final String name;
    private final int dimensions;
    private final int maxTokens;
    private final byte[] onnx;
    private final byte[] tokenizer;

    private BaseModel(String name, int dimensions, int maxTokens) {
        this.name = name;
        this.dimensions = dimensions;
        this.maxTokens = maxTokens;
        this.onnx = resource("/" + name + ".onnx");
        this.tokenizer = resource("/" + name + "-tokenizer.json");
    }

    /**
     * all-MiniLM-L6-v2: 22 M parameters, 6 layers of 384 units, mean pooling, a window of 256 tokens (the limit its
     * model card states).
     */
    public static BaseModel allMiniLmL6V2() {
        return new BaseModel("all-minilm-l6-v2", 384, 256);
    }

    /** The model's name. */
    public String name() {
        return name;
    }

    /** The length of its vectors. */
    public int dimensions() {
        return dimensions;
    }

    /** How many tokens it reads, [CLS] and [SEP] included. */
    public int maxTokens() {
        return maxTokens;
    }

    /** The bytes of the ONNX file; not to be changed. */
    public byte[] onnx() {
        return onnx;
    }

    /** The bytes of {@code tokenizer.json}; not to be changed. */
    public byte[] tokenizer() {
        return tokenizer;
    }

    /** SHA-256 of the ONNX file. */
    public String sha256() {
        return ContentHash.sha256(onnx);
    }

    private static byte[] resource(String path) {
        try (InputStream in = BaseModel.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the model's artifact is not on the class path: no resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + path, e);
        }
    }
}
