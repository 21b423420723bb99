package steelyard.tune.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import steelyard.tune.train.DevScore;
import steelyard.tune.train.Epoch;
import steelyard.tune.train.TrainingPlan;

/**
 * What {@code card.json} in a model folder says. Its shape is a promise to other programs: it grows, but what is there
 * stays, or the format's number rises.
 *
 * @param format version of this shape
 * @param head what stands on the encoder, such as {@link ModelCard#CLASSIFIER}
 * @param base the model that was tuned
 * @param maxTokens how many tokens of a text it reads, [CLS] and [SEP] included
 * @param classes how many; their names are in {@code labels.json}
 * @param training how it was trained
 * @param facts what it was made for, how well it does, where it was made
 * @param files SHA-256 of every other file, by path
 */
public record ExportCard(
        int format,
        String head,
        Base base,
        int maxTokens,
        int classes,
        Training training,
        ExportFacts facts,
        Map<String, String> files) {
    /** The version that this program writes and reads. */
    public static final int FORMAT = 1;

    /** [CLS], something, [SEP]. */
    private static final int FEWEST_TOKENS = 3;

    /** The positions that the base model knows. */
    private static final int MOST_TOKENS = 512;

    static final JsonMapper JSON = CardJson.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public ExportCard {
        // A file may lack what no caller leaves out.
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(training, "training");
        if (maxTokens < FEWEST_TOKENS || maxTokens > MOST_TOKENS) {
            throw new IllegalArgumentException("max_tokens is " + maxTokens + ", which no model reads");
        }
        Objects.requireNonNull(facts, "facts");
        files = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(files, "files")));
    }

    /**
     * The base model.
     *
     * @param name such as all-minilm-l6-v2
     * @param sha256 of its ONNX file
     */
    public record Base(String name, String sha256) {}

    /**
     * How a model was trained.
     *
     * @param plan the regime and all settings
     * @param reason why in this regime
     * @param curve one point a pass
     * @param bestPass the number of the pass whose weights these are, from 1
     * @param cut whether its time budget ended the training before its plan
     * @param dev what the dev examples say of that pass
     * @param seconds wall-clock time
     * @param cpuSeconds processor time, all threads together
     */
    public record Training(
            TrainingPlan plan,
            String reason,
            List<Epoch> curve,
            int bestPass,
            boolean cut,
            DevScore dev,
            double seconds,
            double cpuSeconds) {
        public Training {
            curve = List.copyOf(curve);
        }

        static Training of(ModelCard card) {
            return new Training(
                    card.plan(),
                    card.reason(),
                    card.curve(),
                    card.best(),
                    card.cut(),
                    card.curve().get(card.best() - 1).dev(),
                    card.seconds(),
                    card.cpuSeconds());
        }
    }

    /** The whole file, indented, with a line break at its end. */
    public String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card cannot be written as JSON", e);
        }
    }
}
