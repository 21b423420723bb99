package steelyard.corpus;

import java.util.HashMap;
import java.util.Map;

/** Sees to it that no id is used twice. For one thread. */
final class Ids {
    private final Map<String, String> places = new HashMap<>();
    private final String remedy;
    private final Problems problems;

    private Ids(String remedy, Problems problems) {
        this.remedy = remedy;
        this.problems = problems;
    }

    /** Ids of examples, in all splits of a task. */
    static Ids ofExamples(Problems problems) {
        return new Ids("give each example an id of its own, and no example to two splits", problems);
    }

    /** Ids of test items that were read a second time. */
    static Ids ofSecondReadings(Problems problems) {
        return new Ids("keep one line for each test item", problems);
    }

    /** Ids of documents. */
    static Ids ofDocuments(Problems problems) {
        return new Ids("give each document an id of its own", problems);
    }

    /** Ids of queries. */
    static Ids ofQueries(Problems problems) {
        return new Ids("give each query an id of its own", problems);
    }

    /** Notes a problem if the id has been claimed before. */
    void claim(String id, String place, String field) {
        String first = places.putIfAbsent(id, place);
        if (first != null) {
            problems.add(place, field, "'%s' stands on %s already; %s".formatted(id, first, remedy));
        }
    }
}
