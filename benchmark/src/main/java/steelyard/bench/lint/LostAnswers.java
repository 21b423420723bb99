package steelyard.bench.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steelyard.task.Document;
import steelyard.task.Gold;
import steelyard.task.Task;

/** Answers that stand verbatim in none of the documents that their item names. Items that name none are left out. */
record LostAnswers() implements Check {
    @Override
    public Checked of(Task task) {
        if (!task.kind().hasDocuments()) {
            return Checked.NOTHING;
        }
        Map<String, String> texts = task.documents().stream().collect(Collectors.toMap(Document::id, Document::text));
        Places places = new Places();
        for (Item item : Item.of(task)) {
            item.example().gold().asAnswers().ifPresent(gold -> lookFor(gold, texts, item, places));
        }
        return new Checked(
                List.of(new Figure.Count("answers in none of their documents", places.count())),
                places
                        .finding("answers stand in none of the documents that their item names;"
                                + " write them as the document does, or name the document that does")
                        .stream()
                        .toList());
    }

    private static void lookFor(Gold.Answers gold, Map<String, String> texts, Item item, Places places) {
        if (gold.documents().isEmpty()) {
            return;
        }
        for (String answer : gold.texts()) {
            if (gold.documents().stream()
                    .noneMatch(id -> texts.getOrDefault(id, "").contains(answer))) {
                places.add(() -> "%s: '%s' in %s".formatted(item.place(), answer, String.join(", ", gold.documents())));
            }
        }
    }
}
