package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import steelyard.task.Task;

/** Whether every label has its share of the items. An even share is one in as many as there are labels. */
record LabelBalance() implements Check {
    private static final double LEAST = 30;
    private static final double MOST = 200;

    /** What a label has, in per cent of an even share. */
    private record Share(String label, long items, double percent) {}

    @Override
    public Checked of(Task task) {
        List<Figure> figures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Item.Side side : Item.Side.values()) {
            List<Share> shares = shares(task, side);
            if (!shares.isEmpty()) {
                figures.add(figure(
                        "smallest",
                        side,
                        shares.stream().mapToDouble(Share::percent).min().orElseThrow()));
                figures.add(figure(
                        "largest",
                        side,
                        shares.stream().mapToDouble(Share::percent).max().orElseThrow()));
            }
            shares.stream()
                    .filter(share -> share.percent() < LEAST || share.percent() > MOST)
                    .forEach(share -> findings.add(finding(share, side)));
        }
        return new Checked(figures, findings);
    }

    private static List<Share> shares(Task task, Item.Side side) {
        Map<String, Long> counts = Item.of(task, side).stream()
                .flatMap(item -> item.example().gold().asLabel().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (counts.isEmpty()) {
            return List.of();
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        double even = all / (double) task.card().labels().size();
        return task.card().labels().stream()
                .map(label ->
                        new Share(label, counts.getOrDefault(label, 0L), 100 * counts.getOrDefault(label, 0L) / even))
                .toList();
    }

    private static Figure figure(String which, Item.Side side, double percent) {
        return new Figure.Percent(which + " label in " + side.text() + ", % of an even share", percent);
    }

    private static Finding finding(Share share, Item.Side side) {
        return new Finding(
                String.format(
                        Locale.ROOT,
                        "label '%s' has %.0f %% of an even share in %s (items: %d);"
                                + " add or drop items until it has between %.0f %% and %.0f %%",
                        share.label(),
                        share.percent(),
                        side.text(),
                        share.items(),
                        LEAST,
                        MOST),
                1,
                List.of());
    }
}
