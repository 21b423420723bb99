package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tuned models in a cache, and how much else is there.
 *
 * @param folder of the cache
 * @param models in the order of the list
 * @param vectorBytes size of the vectors that are kept beside them
 */
public record CachedModels(String folder, List<Row> models, long vectorBytes) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Digits of a key that tell models apart on a screen. */
    private static final int PREFIX = 10;

    /** What stands for a fact that the cache does not know. */
    private static final String UNKNOWN = "?";

    public CachedModels {
        models = List.copyOf(models);
    }

    /**
     * A model.
     *
     * @param key hash of all that decided it
     * @param made where it comes from; empty facts where that cannot be read
     * @param bytes size of its files
     * @param times when it was made and used
     */
    public record Row(String key, Facts made, long bytes, Times times) {}

    /**
     * Where a model comes from.
     *
     * @param task name of the task
     * @param kind what the task asks for
     * @param head what stands on the encoder
     * @param regime how it was trained
     */
    public record Facts(String task, String kind, String head, String regime) {
        /** Of a model that is damaged, or of an earlier version. */
        public static final Facts NONE = new Facts("", "", "", "");
    }

    /**
     * When a model was made and used.
     *
     * @param made when it was put into the cache
     * @param lastUsed when it was last found there
     */
    public record Times(Instant made, Instant lastUsed) {}

    /** For people. */
    public String screen(Style style) {
        if (models.isEmpty()) {
            return "No tuned models in " + folder + "\n" + vectors();
        }
        TextTable table = new TextTable(
                style, List.of("key", "task", "kind", "head", "regime", "size", "made (UTC)", "last used (UTC)"));
        long bytes = 0;
        for (Row model : models) {
            bytes += model.bytes();
            table.row(List.of(
                    model.key().substring(0, Math.min(PREFIX, model.key().length())),
                    known(model.made().task()),
                    known(model.made().kind()),
                    known(model.made().head()),
                    known(model.made().regime()),
                    size(model.bytes()),
                    MINUTE.format(model.times().made()),
                    MINUTE.format(model.times().lastUsed())));
        }
        boolean some = models.stream().anyMatch(model -> model.made().equals(Facts.NONE));
        return table.text()
                + (some ? UNKNOWN + ": damaged, or of an earlier version; it is not used any more.\n" : "")
                + "%d %s, %s, in %s\n"
                        .formatted(models.size(), models.size() == 1 ? "model" : "models", size(bytes), folder)
                + vectors();
    }

    private String vectors() {
        return vectorBytes == 0 ? "" : "Vectors of texts: " + size(vectorBytes) + "\n";
    }

    private static String known(String fact) {
        return fact.isEmpty() ? UNKNOWN : fact;
    }

    /** A size in the unit that people read. */
    public static String size(long bytes) {
        return bytes < 1_000_000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** For programs. */
    public String json() {
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("folder", folder).put("vector_bytes", vectorBytes);
        var list = root.putArray("models");
        for (Row model : models) {
            Facts facts = model.made();
            list.addObject()
                    .put("key", model.key())
                    .put("task", orNull(facts.task()))
                    .put("kind", orNull(facts.kind()))
                    .put("head", orNull(facts.head()))
                    .put("regime", orNull(facts.regime()))
                    .put("bytes", model.bytes())
                    .put("made", model.times().made().toString())
                    .put("last_used", model.times().lastUsed().toString());
        }
        return root.toPrettyString() + "\n";
    }

    private static @Nullable String orNull(String fact) {
        return fact.isEmpty() ? null : fact;
    }
}
