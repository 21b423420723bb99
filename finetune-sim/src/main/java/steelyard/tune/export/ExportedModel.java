package steelyard.tune.export;

import java.nio.file.Path;
import java.util.List;

/** A model folder in memory, found whole. */
public final class ExportedModel {
    private final Path folder;
    private final ExportCard card;
    private final List<String> classes;
    private final byte[] onnx;
    private final byte[] tokenizer;

    /** Takes the arrays over. */
    ExportedModel(Path folder, ExportCard card, List<String> classes, byte[] onnx, byte[] tokenizer) {
        this.folder = folder;
        this.card = card;
        this.classes = List.copyOf(classes);
        this.onnx = onnx;
        this.tokenizer = tokenizer;
    }

    /** Where it was read. */
    public Path folder() {
        return folder;
    }

    /** How it came about. */
    public ExportCard card() {
        return card;
    }

    /** The name of each class, in the order of the logits; an empty name stands for "no answer". */
    public List<String> classes() {
        return classes;
    }

    /** The bytes of {@code model.onnx}; not to be changed. */
    public byte[] onnx() {
        return onnx;
    }

    /** The bytes of {@code tokenizer.json}; not to be changed. */
    public byte[] tokenizer() {
        return tokenizer;
    }
}
