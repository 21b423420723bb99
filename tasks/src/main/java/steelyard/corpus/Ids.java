package steelyard.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steelyard.task.Splits;
import steelyard.task.Task;

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

    /** Ids of examples that come to those of a task. */
    static Ids of(Task task, Problems problems) {
        Ids ids = ofExamples(problems);
        Splits splits = task.splits();
        Stream.of(splits.train(), splits.dev(), splits.test())
                .flatMap(List::stream)
                .forEach(example -> ids.places.put(example.id(), "a line of the task '" + task.name() + "'"));
        return ids;
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
