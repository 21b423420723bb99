package steelyard.bench.lint;

import java.util.List;

/**
 * Something that looks wrong.
 *
 * @param sentence what it is, a semicolon, and the remedy
 * @param count how many places there are
 * @param places the first of them
 */
public record Finding(String sentence, int count, List<String> places) {
    public Finding {
        places = List.copyOf(places);
        if (count < places.size()) {
            throw new IllegalArgumentException(places.size() + " places, but a count of " + count);
        }
    }
}
