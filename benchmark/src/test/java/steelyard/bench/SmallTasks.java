package steelyard.bench;

import java.util.ArrayList;
import java.util.List;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

/** Tasks small enough to work out by hand. */
public final class SmallTasks {
    private SmallTasks() {}

    /** Is a number even or odd? Six to learn from, two to choose by, four to be judged by. */
    public static Task parity() {
        return new Task(
                new TaskCard("parity", TaskKind.CLASSIFICATION, "Even or odd?", "CC0-1.0", List.of("even", "odd")),
                List.of(),
                new Splits(numbers("train", 1, 6), numbers("dev", 7, 8), numbers("test", 9, 12)),
                "a1");
    }

    /** Items that say {@code number 7}, labelled even or odd. */
    public static List<Example> numbers(String split, int from, int to) {
        List<Example> examples = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            examples.add(new Example(
                    new Question(split + "-" + number, "number " + number),
                    new Gold.Label(number % 2 == 0 ? "even" : "odd")));
        }
        return examples;
    }

    /** When do ferries sail? Three questions to learn from, three to be judged by: seen, unseen, unanswerable. */
    public static Task ferries() {
        return new Task(
                new TaskCard("ferries", TaskKind.QA, "When do ferries sail?", "", List.of()),
                List.of(
                        new Document("north", "North", "# North\nThe north ferry sails at noon."),
                        new Document("south", "South", "# South\nThe south ferry sails at nine.")),
                new Splits(
                        List.of(
                                question("t1", "North ferry?", "", "noon", "north"),
                                question("t2", "South ferry?", "", "nine", "south"),
                                question("t3", "The ferry to the north?", "", "Noon.", "north")),
                        List.of(question("d1", "Southern ferry?", "", "nine", "south")),
                        List.of(
                                question("q1", "When is the north ferry?", "seen", "noon", "north"),
                                question("q2", "When is the south ferry?", "unseen", "nine", "south"),
                                new Example(
                                        new Question("q3", "When is the east ferry?"),
                                        new Gold.Answers(List.of(), List.of()),
                                        "unanswerable"))),
                "b2");
    }

    private static Example question(String id, String text, String group, String answer, String document) {
        return new Example(new Question(id, text), new Gold.Answers(List.of(answer), List.of(document)), group);
    }

    /** What was the weather? The summaries of the training texts are their first two sentences. */
    public static Task weather() {
        return new Task(
                new TaskCard("weather", TaskKind.SUMMARIZATION, "What was the weather?", "", List.of()),
                List.of(),
                new Splits(
                        List.of(summary("t1", "Rain fell. It was cold. Then nothing.", "Rain fell. It was cold.")),
                        List.of(),
                        List.of(summary("q1", "Snow came. All was white. Then nothing.", "Snow came. All was white."))),
                "c3");
    }

    private static Example summary(String id, String text, String reference) {
        return new Example(new Question(id, text), new Gold.Summary(List.of(reference)));
    }

    /** Which desk, and what does it answer? */
    public static Task desk() {
        return new Task(
                new TaskCard("desk", TaskKind.RESOLUTION, "Who answers what?", "", List.of("pets", "fares")),
                List.of(new Document("dogs", "Dogs", "# Dogs\nA dog pays 3 crowns.")),
                new Splits(
                        List.of(
                                ticket("t1", "What about my dog?", "pets", "3 crowns"),
                                ticket("t2", "What do I pay for him?", "fares", "3 crowns"),
                                ticket("t3", "What do I pay?", "fares", "9 crowns")),
                        List.of(),
                        List.of(ticket("q1", "And my dogs?", "pets", "3 crowns"))),
                "d4");
    }

    private static Example ticket(String id, String text, String label, String answer) {
        Gold.Answers answers = new Gold.Answers(List.of(answer), List.of("dogs"));
        return new Example(new Question(id, text), new Gold.Resolution(label, answers));
    }
}
