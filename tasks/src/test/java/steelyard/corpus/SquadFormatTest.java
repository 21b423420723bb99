package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.corpus.SquadFormat.Scope;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Splits;
import steelyard.task.Task;

class SquadFormatTest {
    @TempDir
    Path folder = Path.of("");

    private ImportFixture files = new ImportFixture(folder, ".json");

    @BeforeEach
    void writeFiles() {
        files = new ImportFixture(folder, ".json").train("""
                        {"version": "v2.0", "data": [{"title": "Amélie_(film)", "paragraphs": [
                          {"context": "Shot in Paris.", "qas": [
                            {"id": "q1", "question": " Where? ", "is_impossible": false, "answers": [
                              {"text": "Paris", "answer_start": 8}, {"text": "in Paris", "answer_start": 5},
                              {"text": "Paris", "answer_start": 8}]},
                            {"id": "q2", "question": "When?", "is_impossible": true, "answers": [],
                             "plausible_answers": [{"text": "Paris"}]}]},
                          {"context": "Seen by many.", "qas": []}]}]}
                        """).test("""
                        {"data": [{"title": "Rhine", "paragraphs": [
                          {"context": "A river.", "qas": [
                            {"id": "q3", "question": "What?", "answers": [{"text": "A river", "answer_start": 0}]}]}]}]}
                        """);
    }

    @Test
    void paragraphsBecomeDocumentsAndQuestionsPointToThem() {
        Imported imported = SquadFormat.standard().read(files.files());

        assertThat(imported.documents())
                .containsExactly(
                        new Document("Amelie_film_-001", "Amélie (film)", "# Amélie (film)\n\nShot in Paris.\n"),
                        new Document("Amelie_film_-002", "Amélie (film)", "# Amélie (film)\n\nSeen by many.\n"),
                        new Document("Rhine-001", "Rhine", "# Rhine\n\nA river.\n"));
        assertThat(imported.splits().train())
                .containsExactly(
                        new Example(
                                new Question("q1", "Where?"),
                                new Gold.Answers(List.of("Paris", "in Paris"), List.of("Amelie_film_-001"))),
                        new Example(new Question("q2", "When?"), new Gold.Answers(List.of(), List.of())));
        assertThat(imported.splits().test())
                .containsExactly(new Example(
                        new Question("q3", "What?"), new Gold.Answers(List.of("A river"), List.of("Rhine-001"))));
    }

    @Test
    void theTaskThatIsWrittenIsTheOneThatWasRead() {
        Imported imported = SquadFormat.standard().read(files.files());

        Task task = files.task(SquadFormat.standard());

        assertThat(task.documents()).containsExactlyElementsOf(imported.documents());
        assertThat(task.splits().test()).isEqualTo(imported.splits().test());
    }

    @Test
    void withDocumentsOfTheTestFileOnlyTrainingQuestionsHaveDocumentsOfTheirOwn() {
        Imported imported = new SquadFormat(Scope.TEST, false).read(files.files());

        assertThat(imported.documents()).extracting(Document::id).containsExactly("Rhine-001");
        assertThat(imported.trainingDocuments())
                .extracting(Document::id)
                .containsExactly("Amelie_film_-001", "Amelie_film_-002");
        assertThat(imported.splits().train().getFirst().gold())
                .isEqualTo(new Gold.Answers(List.of("Paris", "in Paris"), List.of("Amelie_film_-001")));
    }

    @Test
    void trainingDocumentsAreWrittenAndReadAgain() {
        Task task = files.task(new SquadFormat(Scope.TEST, false));

        assertThat(task.documents()).extracting(Document::id).containsExactly("Rhine-001");
        assertThat(task.trainingView().trainingDocuments())
                .extracting(Document::id)
                .containsExactly("Amelie_film_-001", "Amelie_film_-002");
    }

    @Test
    void impossibleQuestionsMayBeLeftOutAndAreCounted() {
        ImportReport report = files.run(new SquadFormat(Scope.ALL, true), Sampling.all());

        assertThat(report.counts())
                .isEqualTo(new ImportReport.Counts(
                        new ImportReport.Count(1, 1),
                        new ImportReport.Count(0, 0),
                        new ImportReport.Count(1, 1),
                        3,
                        0,
                        1));
    }

    @Test
    void wrongQuestionsAreNamedWithTheirPlace() {
        files.test("""
                {"data": [{"title": "Rhine", "paragraphs": [
                  {"context": "A river.", "qas": [
                    {"id": "q1", "question": "What?", "answers": [{"text": "A river"}]},
                    {"id": "q4", "question": " ", "answers": [{"text": "A river"}]},
                    {"id": "q5", "question": "Why?", "answers": []},
                    {"id": "q6", "question": "Why?", "answers": [{"text": "A river"}], "is_impossible": true},
                    {"id": "q7", "question": "Why?", "answers": [{"text": ""}]}]},
                  {"qas": [7]}]}]}
                """);

        assertThat(files.problems(SquadFormat.standard()))
                .containsExactly(
                        "test.json, article 1, paragraph 1, question 1: field 'id': 'q1' stands on train.json, article 1,"
                                + " paragraph 1, question 1 already; give each example an id of its own, and no example"
                                + " to two splits",
                        "test.json, article 1, paragraph 1, question 2: field 'question': is blank; fill it in or remove"
                                + " the line",
                        "test.json, article 1, paragraph 1, question 3: field 'answers': must be empty if and only if"
                                + " is_impossible is true; correct one of them",
                        "test.json, article 1, paragraph 1, question 4: field 'answers': must be empty if and only if"
                                + " is_impossible is true; correct one of them",
                        "test.json, article 1, paragraph 1, question 5, answer 1: field 'text': is blank; fill it in or"
                                + " remove the line",
                        "test.json, article 1, paragraph 2: field 'context': is missing; add it",
                        "test.json, article 1, paragraph 2, question 1: is not a JSON object; write {…}");
    }

    @Test
    void brokenJsonIsNamedWithRowAndColumn() {
        files.test("{\"data\":\n [}");

        assertThat(files.problems(SquadFormat.standard()))
                .singleElement()
                .asString()
                .startsWith("test.json: broken JSON in row 2 at column ");
    }

    @Test
    void namesAreUniqueAndSafeWhateverTheTitle() {
        ParagraphNames names = new ParagraphNames();

        assertThat(List.of(
                        names.next("A b"),
                        names.next("a_B"),
                        names.next("東京"),
                        names.next("../etc/passwd"),
                        names.next("Ångström: x?")))
                .containsExactly("A_b-001", "a_B-002", "article-001", "etc_passwd-001", "Angstrom_x_-001");
        assertThat(names.next("x".repeat(500))).hasSize(204);
    }

    @Test
    void aTestLimitSamplesQuestionsAndLeavesTheDocumentsWhole() {
        files.train("""
                {"data": [{"title": "T", "paragraphs": [{"context": "c d", "qas": [
                  {"id": "a", "question": "x", "answers": [{"text": "c"}]},
                  {"id": "b", "question": "x", "answers": [{"text": "c"}]},
                  {"id": "c", "question": "x", "answers": [{"text": "c"}]}]}]}]}
                """);

        Task task = files.task(SquadFormat.standard(), ImportFixture.sampling(2, 1, 3));

        Splits splits = task.splits();
        assertThat(splits.train().size() + splits.dev().size()).isEqualTo(2);
        assertThat(task.documents()).hasSize(2);
    }
}
