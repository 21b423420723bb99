package steelyard.bench.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steelyard.rag.retrieve.Hit;
import steelyard.tune.read.Reading;
import steelyard.tune.read.SpanReader;

/**
 * What a reader found in passages. Who asks the same question again, of documents most of which are what they were, need not
 * read them again, and gets the same to the last bit. For one thread.
 */
final class RememberedReadings {
    private final SpanReader reader;
    private final Map<Asked, Reading> readings = new HashMap<>();

    private record Asked(String question, String passage) {}

    /** Readings of a reader, which stays the caller's. */
    RememberedReadings(SpanReader reader) {
        this.reader = reader;
    }

    /** What the reader finds in each passage. */
    List<ReadHit> read(String question, List<Hit> found) {
        List<String> unread = found.stream()
                .map(hit -> hit.passage().text())
                .distinct()
                .filter(text -> !readings.containsKey(new Asked(question, text)))
                .toList();
        List<Reading> fresh = reader.read(question, unread);
        for (int i = 0; i < unread.size(); i++) {
            readings.put(new Asked(question, unread.get(i)), fresh.get(i));
        }
        return found.stream()
                .map(hit -> new ReadHit(
                        hit,
                        Objects.requireNonNull(
                                readings.get(new Asked(question, hit.passage().text())))))
                .toList();
    }
}
