package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * What became of an index.
 *
 * @param folder where it is
 * @param changes to its documents
 * @param content what it holds now
 * @param time that it took
 */
public record IndexSummary(String folder, Changes changes, Content content, Duration time) {

    /**
     * Documents, by what became of them.
     *
     * @param added that it did not have
     * @param changed that it had with another content
     * @param removed that are no more
     * @param unchanged that were left alone
     */
    public record Changes(int added, int changed, int removed, int unchanged) {}

    /**
     * What an index holds.
     *
     * @param documents how many
     * @param passages how many they were cut into
     * @param bytes that it takes
     */
    public record Content(int documents, long passages, long bytes) {}

    /** For people: one line. */
    public String screen() {
        return String.format(
                Locale.ROOT,
                "%s: %d added, %d changed, %d removed, %d unchanged; %d passages, %s, %.1f s%n",
                folder,
                changes.added(),
                changes.changed(),
                changes.removed(),
                changes.unchanged(),
                content.passages(),
                CachedModels.size(content.bytes()),
                time.toMillis() / 1000.0);
    }

    /** For programs. */
    public String json() {
        return JsonNodeFactory.instance
                        .objectNode()
                        .put("index", folder)
                        .put("added", changes.added())
                        .put("changed", changes.changed())
                        .put("removed", changes.removed())
                        .put("unchanged", changes.unchanged())
                        .put("documents", content.documents())
                        .put("passages", content.passages())
                        .put("bytes", content.bytes())
                        .put("seconds", Rounded.seconds(time))
                        .toPrettyString()
                + "\n";
    }
}
