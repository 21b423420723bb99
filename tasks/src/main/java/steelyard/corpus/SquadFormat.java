package steelyard.corpus;

import java.util.List;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Splits;
import steelyard.task.TaskKind;

/**
 * SQuAD 1.1 and 2.0: questions on paragraphs of articles. Each paragraph becomes a document, named after its article
 * and its number in it, with the article's title as heading.
 *
 * @param scope whose paragraphs become documents
 * @param answerableOnly whether impossible questions are left out
 */
public record SquadFormat(Scope scope, boolean answerableOnly) implements ImportFormat {

    /** Whose paragraphs become documents. */
    public enum Scope {
        /** Those of all files. */
        ALL,
        /** Those of the test file; those of the others become training documents. */
        TEST
    }

    /** All paragraphs and all questions. */
    public static SquadFormat standard() {
        return new SquadFormat(Scope.ALL, false);
    }

    @Override
    public Imported read(ImportFiles files) {
        Problems problems = new Problems();
        SquadReader reader = new SquadReader(answerableOnly, problems);
        List<Example> train = reader.examples(files.train());
        List<Example> dev = files.dev().map(reader::examples).orElse(List.of());
        List<Document> before = reader.documents();
        List<Example> test = reader.examples(files.test());
        problems.throwIfAny();
        List<Document> all = reader.documents();
        List<Document> training = scope == Scope.ALL ? List.of() : before;
        return new Imported(
                TaskKind.QA,
                List.of(),
                all.subList(training.size(), all.size()),
                training,
                new Splits(train, dev, test),
                reader.leftOut());
    }
}
