package steelyard.bench.lint;

import java.util.List;
import steelyard.task.Task;

/** How far labels come by single words: {@link NaiveBayes}, trained on train and dev and judged on test. */
record WordsAlone() implements Check {
    @Override
    public Checked of(Task task) {
        List<Item> train = labelled(task, Item.Side.TRAIN);
        List<Item> test = labelled(task, Item.Side.TEST);
        if (train.isEmpty() || test.isEmpty()) {
            return Checked.NOTHING;
        }
        NaiveBayes bayes = new NaiveBayes();
        train.forEach(item -> bayes.learn(item.text(), label(item)));
        long right = test.stream()
                .filter(item -> bayes.label(item.text()).equals(label(item)))
                .count();
        return new Checked(
                List.of(new Figure.Share(
                        "test labels right by naive Bayes on words", Math.toIntExact(right), test.size())),
                List.of());
    }

    private static List<Item> labelled(Task task, Item.Side side) {
        return Item.of(task, side).stream()
                .filter(item -> item.example().gold().asLabel().isPresent())
                .toList();
    }

    private static String label(Item item) {
        return item.example().gold().asLabel().orElseThrow();
    }
}
