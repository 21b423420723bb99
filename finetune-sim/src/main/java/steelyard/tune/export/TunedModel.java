package steelyard.tune.export;

/** A tuned model outside of any engine: one ONNX file with its head, and its card. */
public final class TunedModel {
    private final byte[] onnx;
    private final ModelCard card;

    /** Takes the array over. */
    public TunedModel(byte[] onnx, ModelCard card) {
        this.onnx = onnx;
        this.card = card;
    }

    /** The bytes of the ONNX file; not to be changed. */
    public byte[] onnx() {
        return onnx;
    }

    /** How it came about. */
    public ModelCard card() {
        return card;
    }
}
