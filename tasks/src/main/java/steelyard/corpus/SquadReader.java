package steelyard.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

/** Reads the SQuAD files of one import and gathers their paragraphs. For one thread. */
final class SquadReader {
    private final boolean answerableOnly;
    private final Problems problems;
    private final Ids ids;
    private final ParagraphNames names = new ParagraphNames();
    private final List<Document> documents = new ArrayList<>();
    private int leftOut;

    SquadReader(boolean answerableOnly, Problems problems) {
        this.answerableOnly = answerableOnly;
        this.problems = problems;
        this.ids = Ids.ofExamples(problems);
    }

    /** The questions of a file; its paragraphs become documents. */
    List<Example> examples(Path path) {
        List<Example> examples = new ArrayList<>();
        TextFile.read(path, problems)
                .flatMap(file -> JsonLines.whole(file, problems))
                .flatMap(root -> root.objects("data", "article"))
                .ifPresent(articles -> articles.forEach(article -> addArticle(article, examples)));
        return examples;
    }

    /** The paragraphs gathered so far. */
    List<Document> documents() {
        return List.copyOf(documents);
    }

    /** How many impossible questions were left out so far. */
    int leftOut() {
        return leftOut;
    }

    private void addArticle(Fields article, List<Example> examples) {
        String title = article.text("title").orElse("untitled").replace('_', ' ');
        for (Fields paragraph : article.objects("paragraphs", "paragraph").orElse(List.of())) {
            Optional<String> context = paragraph.text("context");
            List<String> sources =
                    context.map(text -> List.of(document(title, text))).orElse(List.of());
            for (Fields question : paragraph.objects("qas", "question").orElse(List.of())) {
                addQuestion(question, sources, examples);
            }
        }
    }

    private String document(String title, String context) {
        Document document = MarkdownDocument.of(names.next(title), title, context);
        documents.add(document);
        return document.id();
    }

    private void addQuestion(Fields question, List<String> sources, List<Example> examples) {
        Optional<String> id = question.name("id");
        id.ifPresent(value -> ids.claim(value, question.place(), "id"));
        Optional<String> text = question.text("question").map(String::strip);
        Optional<List<String>> answers = answers(question);
        if (id.isEmpty() || text.isEmpty() || answers.isEmpty()) {
            return;
        }
        boolean answerable = !answers.get().isEmpty();
        if (!answerable && answerableOnly) {
            leftOut++;
            return;
        }
        Gold gold = new Gold.Answers(answers.get(), answerable ? sources : List.of());
        examples.add(new Example(new Question(id.get(), text.get()), gold));
    }

    /** Distinct answers in the order in which they first appear; none where the question is impossible. */
    private static Optional<List<String>> answers(Fields question) {
        Optional<Boolean> impossible = question.flag("is_impossible");
        Optional<List<Fields>> given = question.objects("answers", "answer");
        if (impossible.isEmpty() || given.isEmpty()) {
            return Optional.empty();
        }
        if (impossible.get() != given.get().isEmpty()) {
            question.problem("answers", "must be empty if and only if is_impossible is true; correct one of them");
            return Optional.empty();
        }
        Set<String> texts = new LinkedHashSet<>();
        given.get().forEach(answer -> answer.text("text").map(String::strip).ifPresent(texts::add));
        return Optional.of(List.copyOf(texts));
    }
}
