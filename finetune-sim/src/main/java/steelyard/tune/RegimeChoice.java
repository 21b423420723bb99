package steelyard.tune;

import java.util.Locale;

/** Which regime a user wants. */
public enum RegimeChoice {
    /** What fits the number of examples. */
    AUTO,
    /** The encoder frozen, the head fitted exactly. */
    HEAD,
    /** Matrices of low rank added to the encoder's. */
    LORA,
    /** All weights of the encoder's layers. */
    FULL,
    /** Pairs of few examples, then the head. */
    CONTRASTIVE;

    /** As users write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
