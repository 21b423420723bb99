package steelyard.bench.load;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a process that has just been started takes.
 *
 * @param millis from its start to its first answer, preparation included; empty where that was not measured
 * @param residentBytes memory that it held then; empty where that was not measured, or the system does not tell
 * @param error why it failed; empty if it did not
 */
public record ColdStart(OptionalDouble millis, OptionalLong residentBytes, Optional<String> error) {
    /** Not measured. */
    public static final ColdStart NONE = new ColdStart(OptionalDouble.empty(), OptionalLong.empty(), Optional.empty());

    /** It failed, so that nothing is known of it. */
    public static ColdStart failed(String error) {
        return new ColdStart(OptionalDouble.empty(), OptionalLong.empty(), Optional.of(error));
    }
}
