package steelyard.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/** Texts of four sentences in any order, one of which is their summary: the one that says what a thing costs. */
final class SmallTexts {
    private static final List<String> COSTS = List.of(
            "A ticket to the island costs twelve crowns.",
            "Bicycles are charged four crowns each way.",
            "The price of a cabin is sixty crowns.",
            "A bowl of soup costs seven crowns.",
            "Dogs travel for a fee of three crowns.",
            "Parking is charged at two crowns an hour.",
            "The price of a season pass is ninety crowns.",
            "A locker costs one crown a day.");
    private static final List<String> OTHERS = List.of(
            "Rain fell on the northern hills.",
            "The mayor opened the new library.",
            "Swans were seen beside the bridge.",
            "The choir sang in the old church.",
            "A strong wind blew from the west.",
            "Children painted the garden fence.",
            "The museum shows pictures of whales.",
            "Snow is expected in the valley.");

    private SmallTexts() {}

    /** So many texts, eight at the most. */
    static List<Example> examples(int count) {
        Random random = new Random(5);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> sentences = new ArrayList<>(List.of(
                    COSTS.get(i),
                    OTHERS.get(i),
                    OTHERS.get((i + 3) % OTHERS.size()),
                    OTHERS.get((i + 5) % OTHERS.size())));
            Collections.shuffle(sentences, random);
            examples.add(example("t" + i, String.join(" ", sentences), COSTS.get(i)));
        }
        return examples;
    }

    static Example example(String id, String text, String summary) {
        return new Example(new Question(id, text), new Gold.Summary(List.of(summary)));
    }

    /** A task of such texts. */
    static TrainingView view(List<Example> train, List<Example> dev) {
        return new TrainingView(
                new TaskCard("prices", TaskKind.SUMMARIZATION, "", "", List.of()), List.of(), train, dev);
    }
}
