package steelyard.tune.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.Tokens;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.TrainingView;

/**
 * The classes that a task's training examples fall into.
 *
 * <p>For classification these are its labels. For questions they are the distinct answers of the training questions (the
 * first accepted one of each, letter case aside): closed-book question answering as classification. Questions without
 * an answer share one class with an empty name.
 */
public final class Classes {
    private final List<String> names;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private Classes(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
    }

    /** The classes of a task. */
    public static Classes of(TrainingView view) {
        return switch (view.kind()) {
            case CLASSIFICATION -> new Classes(view.card().labels());
            case QA -> {
                Map<String, String> answers = new LinkedHashMap<>();
                for (Example example : view.train()) {
                    String name = name(example.gold());
                    answers.putIfAbsent(key(name), name);
                }
                Classes classes = new Classes(List.copyOf(answers.values()));
                answers.forEach((key, name) -> classes.positions.put(key, classes.names.indexOf(name)));
                yield classes;
            }
            case SUMMARIZATION, RESOLUTION ->
                throw new IllegalArgumentException(
                        "no classes in " + view.kind().id());
        };
    }

    /** The name of each class, in the order of the logits. */
    public List<String> names() {
        return names;
    }

    /** Examples as a network reads them. */
    public List<ClassExample> examples(List<Example> examples, SubwordTokenizer tokenizer) {
        List<Tokens> tokens = tokenizer.tokenize(
                examples.stream().map(example -> example.question().text()).toList());
        return IntStream.range(0, examples.size())
                .mapToObj(i ->
                        new ClassExample(tokens.get(i), position(examples.get(i).gold())))
                .toList();
    }

    /** A label as it is written, or an answer letter case aside; −1 for what training does not know. */
    private int position(Gold gold) {
        String name = name(gold);
        return positions.getOrDefault(name, positions.getOrDefault(gold instanceof Gold.Label ? name : key(name), -1));
    }

    private static String name(Gold gold) {
        return switch (gold) {
            case Gold.Label(String label) -> label;
            case Gold.Answers answers -> answers.answerable() ? answers.texts().getFirst() : "";
            case Gold.Summary other -> throw new IllegalArgumentException("no class in " + other);
            case Gold.Resolution other -> throw new IllegalArgumentException("two classes in " + other);
        };
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
