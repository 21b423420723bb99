package steelyard.corpus;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with some files, so that the user learns of all of it at once. For one thread. */
final class Problems {
    /** More lines than that do not help anybody. */
    static final int SHOWN = 20;

    private final List<String> shown = new ArrayList<>();
    private int count;

    /**
     * Notes that something is wrong.
     *
     * @param place file, and line where there is one: {@code my-task/train.jsonl line 17}
     * @param problem what is wrong, a semicolon, and the remedy
     */
    void add(String place, String problem) {
        if (count < SHOWN) {
            shown.add(place + ": " + problem);
        }
        count++;
    }

    /** Notes that something is wrong with one field. */
    void add(String place, String field, String problem) {
        add(place, "field '" + field + "': " + problem);
    }

    /** How much was noted so far. */
    int count() {
        return count;
    }

    /** Notes all that others noted. */
    void addAll(Problems others) {
        others.shown.stream().limit(SHOWN - shown.size()).forEach(shown::add);
        count += others.count;
    }

    /** Whether nothing was noted. */
    boolean isEmpty() {
        return count == 0;
    }

    /** All that was noted, one a line. */
    CorpusException exception() {
        String more = count > SHOWN ? "\n… and " + (count - SHOWN) + " more" : "";
        return new CorpusException(String.join("\n", shown) + more);
    }

    /** @throws CorpusException if anything was noted */
    void throwIfAny() {
        if (count > 0) {
            throw exception();
        }
    }
}
