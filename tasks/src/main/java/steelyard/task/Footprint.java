package steelyard.task;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What preparing a solver left behind.
 *
 * @param bytes size of what was made: index, tuned weights
 * @param fromCache whether the expensive part was made by an earlier preparation
 * @param notes settings that were chosen and facts worth keeping, by name: {@code alpha}, {@code epochs}, {@code k}, …
 */
public record Footprint(long bytes, boolean fromCache, Map<String, String> notes) {
    /** Of a method that makes nothing. */
    public static final Footprint NONE = new Footprint(0, false, Map.of());

    public Footprint {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative size: " + bytes);
        }
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** Both together: sizes added, notes joined. */
    public Footprint and(Footprint other) {
        Map<String, String> all = new TreeMap<>(notes);
        all.putAll(other.notes);
        return new Footprint(bytes + other.bytes, fromCache || other.fromCache, all);
    }
}
