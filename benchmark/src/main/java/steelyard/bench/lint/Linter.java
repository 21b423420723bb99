package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steelyard.task.Answer;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Gold;
import steelyard.task.GreedyOracle;
import steelyard.task.SummaryLength;
import steelyard.task.Task;
import steelyard.task.TaskKind;
import steelyard.text.AnswerText;

/** Measures one task's data. For one thread. */
public final class Linter {
    private static final double SMALLEST_SHARE = 0.3;
    private static final double LARGEST_SHARE = 2;

    private final Task task;
    private final List<Example> train;
    private final List<Example> test;
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    /** Will measure that task; training and dev items count as one. */
    public Linter(Task task) {
        this.task = task;
        this.train = Stream.concat(task.splits().train().stream(), task.splits().dev().stream())
                .toList();
        this.test = task.splits().test();
    }

    /**
     * Measures all that the task's kind has.
     *
     * @param near compares train and test
     * @param second what a second reader said to test items, by id; may be empty
     */
    public TaskLint lint(NearDuplicates near, Map<String, Answer> second) {
        figures.put("items", train.size() + " train, " + test.size() + " test");
        balance("train", train);
        balance("test", test);
        alike("texts in train and in test", "the same text is in train and in test", sameTexts());
        alike(
                "shared runs of " + SharedRuns.WORDS + " words",
                "items share a run of " + SharedRuns.WORDS + " words",
                SharedRuns.among(Stream.concat(train.stream(), test.stream()).toList()));
        alike("near duplicates in train and test", "test items nearly repeat train items", near.between(train, test));
        if (task.kind().hasDocuments()) {
            alike("answers not in their document", "answers stand in no document that the item names", lostAnswers());
            firstHits();
        }
        if (task.kind() == TaskKind.CLASSIFICATION) {
            figures.put("naive Bayes, accuracy", three(new NaiveBayes(train).accuracy(test)));
        }
        if (task.kind() == TaskKind.SUMMARIZATION) {
            summaries();
        }
        secondReading(second);
        return new TaskLint(task.name(), figures, findings);
    }

    private void balance(String name, List<Example> split) {
        Map<String, Long> counts = split.stream()
                .flatMap(example -> example.gold().asLabel().stream())
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        if (!task.kind().hasLabels() || split.isEmpty()) {
            return;
        }
        double even = split.size() / (double) task.card().labels().size();
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (String label : task.card().labels()) {
            double share = counts.getOrDefault(label, 0L) / even;
            smallest = Math.min(smallest, share);
            largest = Math.max(largest, share);
            if (share < SMALLEST_SHARE || share > LARGEST_SHARE) {
                findings.add("label '%s' has %.0f %% of an even share in %s".formatted(label, 100 * share, name));
            }
        }
        figures.put("labels in " + name, "%.0f-%.0f %% of even".formatted(100 * smallest, 100 * largest));
    }

    private void alike(String figure, String finding, List<String> pairs) {
        figures.put(figure, String.valueOf(pairs.size()));
        if (!pairs.isEmpty()) {
            findings.add(Pairs.told(finding, pairs));
        }
    }

    private List<String> sameTexts() {
        Set<String> known = new HashSet<>();
        train.forEach(example -> known.add(plain(example)));
        return test.stream()
                .filter(example -> known.contains(plain(example)))
                .map(Example::id)
                .toList();
    }

    private static String plain(Example example) {
        return example.question().text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private List<String> lostAnswers() {
        Map<String, String> documents =
                task.documents().stream().collect(Collectors.toMap(Document::id, Document::text));
        List<String> lost = new ArrayList<>();
        for (Example example : Stream.concat(train.stream(), test.stream()).toList()) {
            Gold.Answers gold = example.gold().asAnswers().orElseThrow();
            if (!gold.documents().isEmpty()) {
                gold.texts().stream()
                        .filter(text -> gold.documents().stream()
                                .noneMatch(id -> documents.getOrDefault(id, "").contains(text)))
                        .forEach(text -> lost.add(example.id() + " ('" + text + "')"));
            }
        }
        return lost;
    }

    private void firstHits() {
        try (FirstHit firstHit = new FirstHit(task.documents())) {
            firstHit.share(train).ifPresent(share -> figures.put("BM25 first hit right, train", three(share)));
            firstHit.share(test).ifPresent(share -> figures.put("BM25 first hit right, test", three(share)));
        }
    }

    private void summaries() {
        SummaryLength length = SummaryLength.of(task.trainingView());
        GreedyOracle oracle = new GreedyOracle(length.sentences());
        figures.put("lead of " + length.sentences() + ", ROUGE-1", three(length.leadScore(test)));
        figures.put(
                "best " + length.sentences() + " sentences, ROUGE-1",
                three(test.stream()
                        .mapToDouble(example -> SummaryLength.rouge1(
                                example,
                                ExtractiveSummary.of(example.question()).answer(oracle.choose(example), 1)))
                        .average()
                        .orElse(0)));
    }

    private void secondReading(Map<String, Answer> second) {
        List<Example> read = test.stream()
                .filter(example -> second.containsKey(example.id()))
                .toList();
        if (read.isEmpty()) {
            return;
        }
        figures.put("read again", read.size() + " test items");
        if (task.kind().hasLabels()) {
            Agreement agreement = new Agreement(
                    read.stream()
                            .map(example -> example.gold().asLabel().orElseThrow())
                            .toList(),
                    read.stream()
                            .map(example -> said(second, example).bestLabel().orElseThrow())
                            .toList());
            figures.put("same label", three(agreement.observed()));
            figures.put("Cohen's kappa", three(agreement.kappa()));
        }
        if (task.kind().hasDocuments()) {
            figures.put(
                    "same answer",
                    three(read.stream()
                            .mapToDouble(example -> sameAnswer(example, said(second, example)) ? 1 : 0)
                            .average()
                            .orElse(0)));
        }
    }

    private static Answer said(Map<String, Answer> second, Example example) {
        Answer answer = second.get(example.id());
        if (answer == null) {
            throw new IllegalArgumentException(example.id() + " was not read again");
        }
        return answer;
    }

    /** One holds the other after SQuAD's normalisation, or both say that there is none. */
    private static boolean sameAnswer(Example example, Answer answer) {
        Gold.Answers gold = example.gold().asAnswers().orElseThrow();
        if (answer.abstained() || !gold.answerable()) {
            return answer.abstained() && !gold.answerable();
        }
        AnswerText said = AnswerText.of(answer.text());
        return gold.texts().stream()
                .map(AnswerText::of)
                .anyMatch(right -> said.contains(right) || right.contains(said));
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
