package steelyard.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What preparing a solver left behind.
 *
 * @param bytes size of what was made: index, tuned weights
 * @param fromCache whether an expensive part, such as tuned weights, was made by an earlier preparation
 * @param notes settings that were chosen and facts worth keeping, by name: {@code alpha}, {@code epochs}, {@code k}, …
 * @param curves how each training went; empty where nothing was trained
 * @param savedCpu processor time that an earlier preparation spent on what came from the cache; zero where nothing did, or
 *     where the cache does not know
 */
public record Footprint(
        long bytes, boolean fromCache, Map<String, String> notes, List<LearningCurve> curves, Duration savedCpu) {
    /** Of a method that makes nothing. */
    public static final Footprint NONE = new Footprint(0, false, Map.of());

    public Footprint {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative size: " + bytes);
        }
        if (savedCpu.isNegative()) {
            throw new IllegalArgumentException("negative time: " + savedCpu);
        }
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        curves = List.copyOf(curves);
    }

    /** Of something that was not trained. */
    public Footprint(long bytes, boolean fromCache, Map<String, String> notes) {
        this(bytes, fromCache, notes, List.of(), Duration.ZERO);
    }

    /** Both together: sizes and times added, notes and curves joined. */
    public Footprint and(Footprint other) {
        Map<String, String> all = new TreeMap<>(notes);
        all.putAll(other.notes);
        List<LearningCurve> both = new ArrayList<>(curves);
        both.addAll(other.curves);
        return new Footprint(
                bytes + other.bytes, fromCache || other.fromCache, all, both, savedCpu.plus(other.savedCpu));
    }
}
