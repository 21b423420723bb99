package steelyard.bench.curve;

import java.util.Optional;

/** Knows the points that were measured before, and is handed each new one as it comes, so that a crash loses nothing. */
public interface PointLog {

    /** The point of that key, if it was measured before. */
    Optional<MeasuredPoint> find(String key);

    /** Keeps a point for good before it returns. */
    void write(MeasuredPoint point);
}
