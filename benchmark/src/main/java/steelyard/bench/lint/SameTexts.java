package steelyard.bench.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import steelyard.task.Task;

/** Test items whose text, case and white space aside, is also a training item's: they ask for memory only. */
record SameTexts() implements Check {
    @Override
    public Checked of(Task task) {
        Map<String, Item> known = new HashMap<>();
        Item.of(task, Item.Side.TRAIN).forEach(item -> known.putIfAbsent(plain(item), item));
        Places places = new Places();
        for (Item item : Item.of(task, Item.Side.TEST)) {
            Item same = known.get(plain(item));
            if (same != null) {
                places.add(() -> "%s and %s: %s".formatted(item.place(), same.place(), item.quote()));
            }
        }
        return new Checked(
                List.of(new Figure.Count("test items with the text of a train item", places.count())),
                places.finding("test items have the text of a train or dev item; drop one of each").stream()
                        .toList());
    }

    private static String plain(Item item) {
        return item.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
