package steelyard.tune.export;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import steelyard.tune.net.Projection;
import steelyard.tune.train.Regime;

/** How the parts of a card are written as JSON, so that training itself need not know of files. */
final class CardJson {
    private CardJson() {}

    static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .addMixIn(Regime.class, RegimeByName.class)
                .addMixIn(Projection.class, ProjectionById.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Regime.Head.class, name = "head"),
        @JsonSubTypes.Type(value = Regime.Lora.class, name = "lora"),
        @JsonSubTypes.Type(value = Regime.Full.class, name = "full"),
        @JsonSubTypes.Type(value = Regime.Contrastive.class, name = "contrastive")
    })
    private interface RegimeByName {}

    private interface ProjectionById {
        @JsonValue
        String id();
    }
}
