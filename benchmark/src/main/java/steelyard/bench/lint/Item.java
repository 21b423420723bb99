package steelyard.bench.lint;

import java.util.List;
import java.util.stream.Stream;
import steelyard.task.Example;
import steelyard.task.Task;
import steelyard.text.Excerpt;

/**
 * An example and where it stands.
 *
 * @param example the example
 * @param side what it is used for
 */
record Item(Example example, Side side) {
    private static final int SHORT = 60;

    /** What examples are used for. Dev counts as train: what methods choose by, they know. */
    enum Side {
        TRAIN("train and dev"),
        TEST("test");

        private final String text;

        Side(String text) {
            this.text = text;
        }

        /** For names of figures and sentences. */
        String text() {
            return text;
        }
    }

    /** All items: those of train, those of dev, those of test. */
    static List<Item> of(Task task) {
        return Stream.concat(of(task, Side.TRAIN).stream(), of(task, Side.TEST).stream())
                .toList();
    }

    /** The items of one side. */
    static List<Item> of(Task task, Side side) {
        Stream<Example> examples = switch (side) {
            case TRAIN -> Stream.concat(task.splits().train().stream(), task.splits().dev().stream());
            case TEST -> task.splits().test().stream();
        };
        return examples.map(example -> new Item(example, side)).toList();
    }

    String text() {
        return example.question().text();
    }

    /** The text's beginning on one line, in quotation marks. */
    String quote() {
        return "'" + Excerpt.of(text(), SHORT) + "'";
    }

    /** For people: which item of which side. */
    String place() {
        return switch (side) {
            case TRAIN -> "train item " + example.id();
            case TEST -> "test item " + example.id();
        };
    }
}
