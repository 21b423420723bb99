package steelyard.tune.net;

import java.util.Locale;

/** The matrices of an encoder layer. */
public enum Projection {
    /** What a token looks for. */
    QUERY("attention.self.query"),
    /** What a token is found by. */
    KEY("attention.self.key"),
    /** What a token gives when it is found. */
    VALUE("attention.self.value"),
    /** What attention found, back into the layer's space. */
    OUTPUT("attention.output.dense"),
    /** Into the feed-forward block: 384 → 1,536. */
    UP("intermediate.dense"),
    /** Out of it: 1,536 → 384. */
    DOWN("output.dense");

    private final String path;

    Projection(String path) {
        this.path = path;
    }

    /** As users write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a weight of that PyTorch name is this matrix of some layer. */
    public boolean isMatrix(String name) {
        return name.matches("encoder\\.layer\\.\\d+\\." + path.replace(".", "\\.") + "\\.weight");
    }
}
