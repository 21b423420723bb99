package steelyard.task;

import java.util.List;

/**
 * What a method may learn from. It holds no test item.
 *
 * @param card what the task is
 * @param documents what questions are answered from
 * @param train to learn from
 * @param dev to choose settings by
 */
public record TrainingView(TaskCard card, List<Document> documents, List<Example> train, List<Example> dev) {
    public TrainingView {
        documents = List.copyOf(documents);
        train = List.copyOf(train);
        dev = List.copyOf(dev);
    }

    /** What the task asks for. */
    public TaskKind kind() {
        return card.kind();
    }

    /** Hash over kind, labels, documents, training and dev examples in their order: equal views, equal hashes. */
    public String sha256() {
        ContentHash hash = new ContentHash().add(kind().id());
        hash.add(card.labels().size());
        card.labels().forEach(hash::add);
        hash.add(documents.size());
        for (Document document : documents) {
            hash.add(document.id()).add(document.title()).add(document.text());
        }
        for (List<Example> split : List.of(train, dev)) {
            hash.add(split.size());
            split.forEach(example -> addTo(hash, example));
        }
        return hash.hex();
    }

    private static void addTo(ContentHash hash, Example example) {
        hash.add(example.id()).add(example.question().text());
        switch (example.gold()) {
            case Gold.Label(String label) -> hash.add(label);
            case Gold.Answers(List<String> texts, List<String> documents) -> {
                hash.add(texts.size());
                texts.forEach(hash::add);
                hash.add(documents.size());
                documents.forEach(hash::add);
            }
        }
    }
}
