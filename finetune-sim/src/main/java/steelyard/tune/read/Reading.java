package steelyard.tune.read;

import steelyard.tune.read.Lesson.Place;

/**
 * What a reader finds in a passage.
 *
 * @param place the answer; empty ({@code start == end}) if the passage has no token
 * @param margin how much likelier than none the likeliest answer is that could be given, as a difference of logits: above 0 the reader would answer
 */
public record Reading(Place place, double margin) {
    /** Nothing was found. */
    static final Reading NONE = new Reading(new Place(0, 0), -Float.MAX_VALUE);

    /** Whether the passage had any token at all to answer with. */
    public boolean isEmpty() {
        return place.start() == place.end();
    }

    /** The clearer of two readings of a passage. */
    Reading clearer(Reading other) {
        return other.margin > margin ? other : this;
    }
}
