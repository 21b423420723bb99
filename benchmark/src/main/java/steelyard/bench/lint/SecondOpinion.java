package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steelyard.corpus.SecondReading;
import steelyard.task.Gold;
import steelyard.task.Task;
import steelyard.text.AnswerText;

/**
 * How far a second reader of test items, who has not seen the gold, agrees with it. That some items are read otherwise is
 * no fault of the data; that many are is.
 *
 * @param reading what the second reader said
 */
record SecondOpinion(SecondReading reading) implements Check {
    /** What Krippendorff (Content Analysis, 2004, chapter 11) asks of his α before data are relied on. */
    private static final double RELIABLE = 0.8;

    /** One item, read twice. */
    private record Twice(Item item, String gold, String second, boolean agreed) {
        String told() {
            return "%s: %s, read again as %s".formatted(item.place(), gold, second);
        }
    }

    @Override
    public Checked of(Task task) {
        List<Item> test = Item.of(task, Item.Side.TEST);
        List<Twice> labels = test.stream().flatMap(item -> label(item).stream()).toList();
        List<Twice> answers =
                test.stream().flatMap(item -> answer(item).stream()).toList();
        List<Figure> figures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        figures.add(
                new Figure.Share("test items read a second time", reading.said().size(), test.size()));
        if (!labels.isEmpty()) {
            agreement("labels", labels, figures);
            double kappa = CohensKappa.of(table(task.card().labels(), labels));
            figures.add(new Figure.Coefficient("second reading, Cohen's kappa of labels", kappa));
            if (kappa < RELIABLE) {
                findings.add(finding(labels, "labels", "kappa", kappa));
            }
        }
        if (!answers.isEmpty()) {
            Figure.Share agreed = agreement("answers", answers, figures);
            if (agreed.value() < RELIABLE) {
                findings.add(finding(answers, "answers", "agreement", agreed.value()));
            }
        }
        return new Checked(figures, findings);
    }

    private Optional<Twice> label(Item item) {
        return reading.label(item.example().id())
                .flatMap(second -> item.example()
                        .gold()
                        .asLabel()
                        .map(gold -> new Twice(item, gold, second, gold.equals(second))));
    }

    private Optional<Twice> answer(Item item) {
        return reading.answers(item.example().id())
                .flatMap(second -> item.example()
                        .gold()
                        .asAnswers()
                        .map(Gold.Answers::texts)
                        .map(gold -> new Twice(item, told(gold), told(second), same(gold, second))));
    }

    private static String told(List<String> answers) {
        return answers.isEmpty() ? "not answerable" : "'" + String.join("' or '", answers) + "'";
    }

    /** One of the one holds one of the other, after SQuAD's normalisation; or there are none on either side. */
    private static boolean same(List<String> gold, List<String> second) {
        if (gold.isEmpty() || second.isEmpty()) {
            return gold.isEmpty() && second.isEmpty();
        }
        return gold.stream()
                .map(AnswerText::of)
                .anyMatch(one -> second.stream()
                        .map(AnswerText::of)
                        .anyMatch(other -> one.contains(other) || other.contains(one)));
    }

    private static Figure.Share agreement(String what, List<Twice> items, List<Figure> figures) {
        List<String> otherwise = items.stream()
                .filter(twice -> !twice.agreed())
                .map(twice -> twice.item().example().id())
                .toList();
        Figure.Share agreed =
                new Figure.Share("second reading, same " + what, items.size() - otherwise.size(), items.size());
        figures.add(agreed);
        figures.add(new Figure.Items("second reading, other " + what, otherwise));
        return agreed;
    }

    private static int[][] table(List<String> labels, List<Twice> items) {
        int[][] table = new int[labels.size()][labels.size()];
        items.forEach(twice -> table[labels.indexOf(twice.gold())][labels.indexOf(twice.second())]++);
        return table;
    }

    private static Finding finding(List<Twice> items, String what, String measure, double value) {
        Places places = new Places();
        items.stream().filter(twice -> !twice.agreed()).forEach(twice -> places.add(twice::told));
        return places.finding(String.format(
                        Locale.ROOT,
                        "the second reader gave other %s (%s %.3f, below %.1f);"
                                + " settle what is right, or say more clearly what is asked",
                        what,
                        measure,
                        value,
                        RELIABLE))
                .orElseThrow();
    }
}
