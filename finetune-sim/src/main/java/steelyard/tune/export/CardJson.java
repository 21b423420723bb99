package steelyard.tune.export;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import steelyard.tune.net.Projection;
import steelyard.tune.train.Regime;

/** How model cards are written as JSON. */
final class CardJson {
    private CardJson() {}

    /** Reads and writes cards; regimes by their names. */
    static ObjectMapper mapper() {
        return new ObjectMapper()
                .addMixIn(Regime.class, NamedRegime.class)
                .addMixIn(Projection.class, NamedProjection.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Regime.Head.class, name = "head"),
        @JsonSubTypes.Type(value = Regime.Lora.class, name = "lora"),
        @JsonSubTypes.Type(value = Regime.Full.class, name = "full"),
        @JsonSubTypes.Type(value = Regime.Contrastive.class, name = "contrastive")
    })
    private interface NamedRegime {}

    private interface NamedProjection {
        @JsonValue
        String id();
    }
}
