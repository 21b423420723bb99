package steelyard.encoder;

import steelyard.task.ContentHash;

/**
 * An encoder's files and what has to be known of it: an ONNX graph with its weights, a tokenizer, a description.
 *
 * <p>The graph takes {@code input_ids}, {@code attention_mask} and mostly {@code token_type_ids} (int64, [batch, tokens])
 * and gives {@code last_hidden_state} (float, [batch, tokens, dimensions]).
 */
public final class BaseModel {
    /** Vectors made in another way differ from these in the last bits. */
    private static final String BATCHES = "of one length";

    private final ModelDescription description;
    private final byte[] onnx;
    private final byte[] tokenizer;

    /**
     * Takes the bytes over.
     *
     * @param description what the files don't say
     * @param onnx the graph
     * @param tokenizer a {@code tokenizer.json}
     */
    public BaseModel(ModelDescription description, byte[] onnx, byte[] tokenizer) {
        this.description = description;
        this.onnx = onnx;
        this.tokenizer = tokenizer;
    }

    /** The default, and the one that is fine-tuned: all-MiniLM-L6-v2. */
    public static BaseModel allMiniLmL6V2() {
        return BaseModels.find(BaseModels.DEFAULT);
    }

    /** What has to be known beside the files. */
    public ModelDescription description() {
        return description;
    }

    /** The model's name. */
    public String name() {
        return description.name();
    }

    /** The length of its vectors. */
    public int dimensions() {
        return description.dimensions();
    }

    /** How many tokens it reads, [CLS] and [SEP] included. */
    public int maxTokens() {
        return description.maxTokens();
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

    /** Hash of all that decides a text's vector: graph, tokenizer, description, and how texts are laid side by side. */
    public String fingerprint() {
        return new ContentHash()
                .add(onnx)
                .add(tokenizer)
                .add(description.toString())
                .add(BATCHES)
                .hex();
    }
}
