package steelyard.bench.load;

import java.util.Optional;

/**
 * When a step of a measurement ends: after some time or after some requests, whichever comes first.
 *
 * @param seconds above 0; infinite if requests alone end it
 * @param requests at least 1; {@link Integer#MAX_VALUE} if time alone ends it
 */
public record StepLength(double seconds, int requests) {
    /** Percentiles of fewer arrivals say nothing. */
    static final int FEWEST_ARRIVALS = 20;
    /** So many times as long a step becomes at most. */
    static final int LONGEST = 10;

    private static final double NANOS = 1e9;

    public StepLength {
        if (!(seconds > 0) || requests < 1) {
            throw new IllegalArgumentException("no step lasts %s seconds and %d requests".formatted(seconds, requests));
        }
        if (Double.isInfinite(seconds) && requests == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a step has to end");
        }
    }

    /** A step of some time. */
    public static StepLength ofSeconds(double seconds) {
        return new StepLength(seconds, Integer.MAX_VALUE);
    }

    /** A step of some requests. */
    public static StepLength ofRequests(int requests) {
        return new StepLength(Double.POSITIVE_INFINITY, requests);
    }

    /** A part of it, at least one request long. */
    StepLength part(double share) {
        int some = requests == Integer.MAX_VALUE ? requests : Math.max(1, (int) (share * requests));
        return new StepLength(share * seconds, some);
    }

    /**
     * The step at a rate of arrivals: it lasts longer, up to 10 times, where it takes that for 20 arrivals to be expected.
     * One of some requests lasts until they have arrived.
     *
     * @param perSecond arrivals, above 0
     * @return empty if even the longest is too short
     */
    Optional<StepLength> at(double perSecond) {
        double needed = FEWEST_ARRIVALS / perSecond;
        if (needed <= seconds || requests != Integer.MAX_VALUE) {
            return Optional.of(this);
        }
        return needed <= LONGEST * seconds ? Optional.of(ofSeconds(needed)) : Optional.empty();
    }

    /** The time in nanoseconds; of an infinite one, more than any clock will show. */
    long nanos() {
        return Double.isInfinite(seconds) ? Long.MAX_VALUE / 4 : Math.round(seconds * NANOS);
    }
}
