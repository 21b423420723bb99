package steelyard.task;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a method may learn from. It holds no test item.
 *
 * @param card what the task is
 * @param documents what questions are answered from
 * @param trainingDocuments what training and dev questions alone are about; no test question is answered from them
 * @param train to learn from
 * @param dev to choose settings by
 */
public record TrainingView(
        TaskCard card,
        List<Document> documents,
        List<Document> trainingDocuments,
        List<Example> train,
        List<Example> dev) {
    public TrainingView {
        documents = List.copyOf(documents);
        trainingDocuments = List.copyOf(trainingDocuments);
        train = List.copyOf(train);
        dev = List.copyOf(dev);
    }

    /** All questions are about the same documents. */
    public TrainingView(TaskCard card, List<Document> documents, List<Example> train, List<Example> dev) {
        this(card, documents, List.of(), train, dev);
    }

    /** What the task asks for. */
    public TaskKind kind() {
        return card.kind();
    }

    /** Of a resolution task, the classification task that it holds. */
    public TrainingView labelView() {
        return part(
                TaskKind.CLASSIFICATION,
                card.labels(),
                false,
                example -> example.gold()
                        .asLabel()
                        .<Gold>map(Gold.Label::new)
                        .orElseThrow(() -> new IllegalArgumentException(example.id() + " has no label")));
    }

    /** Of a resolution task, the questions on documents that it holds. */
    public TrainingView answerView() {
        return part(
                TaskKind.QA,
                List.of(),
                true,
                example -> example.gold()
                        .asAnswers()
                        .<Gold>map(answers -> answers)
                        .orElseThrow(() -> new IllegalArgumentException(example.id() + " has no answers")));
    }

    private TrainingView part(TaskKind kind, List<String> labels, boolean withDocuments, Function<Example, Gold> gold) {
        UnaryOperator<List<Example>> cut = examples -> examples.stream()
                .map(example -> new Example(example.question(), gold.apply(example), example.group()))
                .toList();
        TaskCard own = new TaskCard(card.name(), kind, card.description(), card.licence(), labels);
        return new TrainingView(
                own,
                withDocuments ? documents : List.of(),
                withDocuments ? trainingDocuments : List.of(),
                cut.apply(train),
                cut.apply(dev));
    }

    /** Hash over kind, labels, documents, training and dev examples in their order: equal views, equal hashes. */
    public String sha256() {
        ContentHash hash = new ContentHash().add(kind().id());
        hash.add(card.labels().size());
        card.labels().forEach(hash::add);
        for (List<Document> some : List.of(documents, trainingDocuments)) {
            hash.add(some.size());
            some.forEach(
                    document -> hash.add(document.id()).add(document.title()).add(document.text()));
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
            case Gold.Answers answers -> addTo(hash, answers);
            case Gold.Summary(List<String> references) -> {
                hash.add(references.size());
                references.forEach(hash::add);
            }
            case Gold.Resolution(String label, Gold.Answers answers) -> addTo(hash.add(label), answers);
        }
    }

    private static void addTo(ContentHash hash, Gold.Answers answers) {
        hash.add(answers.texts().size());
        answers.texts().forEach(hash::add);
        hash.add(answers.documents().size());
        answers.documents().forEach(hash::add);
    }
}
