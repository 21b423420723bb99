package steelyard.bench.load;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a process that has just been started takes.
 *
 * @param millis from its start to its first answer, preparation included; empty where that was not measured
 * @param residentBytes memory that it held then; empty where that was not measured, or the system does not tell
 */
public record ColdStart(OptionalDouble millis, OptionalLong residentBytes) {
    /** Not measured. */
    public static final ColdStart NONE = new ColdStart(OptionalDouble.empty(), OptionalLong.empty());
}
