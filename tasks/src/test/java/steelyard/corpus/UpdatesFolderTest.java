package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

class UpdatesFolderTest {
    private static final Gold UNANSWERABLE = new Gold.Answers(List.of(), List.of());

    @TempDir
    private Path parent = Path.of("");

    private SmallUpdate update = new SmallUpdate(parent, new SmallTask(parent), new SmallTask(parent));

    @BeforeEach
    void anUpdateThatIsRight() {
        update = SmallUpdate.in(parent);
    }

    private FactUpdate facts() {
        return update.read().facts().orElseThrow();
    }

    @Test
    void documentsAreReplacedAndAddedAndTheOthersStay() {
        assertThat(facts().before().documents()).extracting(Document::id).containsExactly("hours", "places");
        assertThat(facts().after().documents()).extracting(Document::id).containsExactly("hours", "places", "prices");
        assertThat(facts().after().documents().getFirst().text()).contains("Open at ten.");
    }

    @Test
    void aWithdrawnDocumentIsNoMoreAndQuestionsAboutItHaveNoAnswer() {
        update.write("update.yaml", "documents_of: facts\nwithdrawn_documents: [places]\n");
        assertThat(facts().after().documents()).extracting(Document::id).containsExactly("hours", "prices");
        assertThat(facts().after().splits().train().get(2).gold()).isEqualTo(UNANSWERABLE);
    }

    @Test
    void trainingQuestionsWithTheOldAnswerOfTheDocumentGetTheNewOne() {
        assertThat(facts().after().splits().train())
                .extracting(Example::gold)
                .containsExactly(
                        new Gold.Answers(List.of("at ten"), List.of("hours")),
                        UNANSWERABLE,
                        new Gold.Answers(List.of("here"), List.of("places")));
        assertThat(facts().revised()).isOne();
        assertThat(facts().taught()).containsExactly("1");
    }

    @Test
    void unchangedAreTestQuestionsWhoseDocumentsDidNotChangeOrThatHaveNoAnswer() {
        assertThat(facts().unchanged()).extracting(Example::id).containsExactly("t", "v");
    }

    @Test
    void changesSayWhatWasRightAndWhatIs() {
        assertThat(facts().changes())
                .containsExactly(
                        new FactChange(
                                new Question("1", "Opens?"),
                                FactChange.Kind.CHANGED,
                                "hours",
                                List.of("at nine"),
                                List.of("at ten")),
                        new FactChange(
                                new Question("2", "Preface?"),
                                FactChange.Kind.WITHDRAWN,
                                "hours",
                                List.of("Preface"),
                                List.of()),
                        new FactChange(
                                new Question("3", "How much?"),
                                FactChange.Kind.NEW,
                                "prices",
                                List.of(),
                                List.of("two coins")));
    }

    @Test
    void anAnswerIsStaleIfItHoldsTheOldOneAndNotTheNewOne() {
        FactChange change = facts().changes().getFirst();
        assertThat(change.isStale("We open at nine.")).isTrue();
        assertThat(change.isStale("We open at ten, no longer at nine.")).isFalse();
        assertThat(change.isStale("We open at ten.")).isFalse();
        assertThat(change.isStale("")).isFalse();
    }

    @Test
    void moreLabelsComeWithExamplesBehindThoseThatThereAre() {
        LabelUpdate labels = update.read().labels().orElseThrow();
        assertThat(labels.before().card().labels()).containsExactly("sad", "glad");
        assertThat(labels.after().card().labels()).containsExactly("sad", "glad", "bored");
        assertThat(labels.after().splits().train()).extracting(Example::id).containsExactly("a", "b", "c", "n1");
        assertThat(labels.after().splits().test())
                .isEqualTo(labels.before().splits().test());
        assertThat(labels.fresh()).extracting(Example::id).containsExactly("n2");
    }

    @Test
    void aShareOfTheNewExamplesIsToChooseByWhereThereAreDevExamples() {
        update.moods().write("dev.jsonl", "{\"id\":\"d\",\"text\":\"it hails\",\"label\":\"sad\"}\n");
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 20)
                .forEach(i -> lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"x\",\"label\":\"bored\"}\n"));
        update.write("train.jsonl", lines.toString())
                .write("test.jsonl", "{\"id\":\"z\",\"text\":\"y\",\"label\":\"bored\"}");
        LabelUpdate labels = update.read().labels().orElseThrow();
        assertThat(labels.after().splits().dev()).hasSize(1 + 3);
        assertThat(labels.after().splits().train()).hasSize(3 + 17);
    }

    @Test
    void anUpdateMayBeOfFactsAloneOrOfLabelsAlone() {
        assertThat(update.write("update.yaml", "labels_of: moods\nlabels: [bored]\n")
                        .read()
                        .facts())
                .isEmpty();
        assertThat(update.write("update.yaml", "documents_of: facts\n").read().labels())
                .isEmpty();
    }

    @Test
    void anotherByteMakesAnotherHash() {
        String before = update.read().sha256();
        assertThat(update.write("documents/prices.md", "# Prices\nThree coins.\n")
                        .read()
                        .sha256())
                .isNotEqualTo(before);
    }

    @Test
    void filesThatAreMissingAreAllNamed() {
        update.delete("changes.jsonl").delete("test.jsonl");
        assertThat(update.problems())
                .containsExactly(
                        "changes.jsonl: does not exist; create it or correct the path",
                        "test.jsonl: does not exist; create it or correct the path");
        assertThat(update.delete("update.yaml").problems())
                .containsExactly("update.yaml: does not exist; create it or correct the path");
    }

    @Test
    void aTaskThatIsNotThereOrOfAnotherKindIsNamedWithItsLine() {
        update.write("update.yaml", "name: x\ndocuments_of: fax\n\nlabels_of: facts\nlabels: [bored]\n");
        assertThat(update.problems())
                .containsExactly(
                        "update.yaml line 2: field 'documents_of': there is no task 'fax' beside the folder or among"
                                + " the bundled ones; correct the name or put the task there",
                        "update.yaml line 4: field 'labels_of': the task 'facts' is of kind qa; name one of kind"
                                + " classification");
        assertThat(update.write("update.yaml", "name: x\n").problems())
                .containsExactly("update.yaml: names no task that changes; add documents_of, labels_of or both");
    }

    @Test
    void aChangeThatNamesNoDocumentOrOneThatIsWhatItWasIsNamedWithItsLine() {
        update.write("changes.jsonl", """
                {"id":"1","change":"changed","question":"Opens?","old_answers":["nine"],"new_answers":["ten"]}
                {"id":"2","change":"changed","document":"hour","question":"?","old_answers":["9"],"new_answers":["10"]}
                {"id":"3","change":"changed","document":"places","question":"?","old_answers":["a"],"new_answers":["b"]}
                """);
        assertThat(update.problems())
                .containsExactly(
                        "changes.jsonl line 1: field 'document': is missing; add it",
                        "changes.jsonl line 2: field 'document': there is no document 'hour' in documents/ or in the"
                                + " task 'facts'; correct the id or add the file",
                        "changes.jsonl line 3: field 'document': the document 'places' is what it was; put its new"
                                + " version into documents/ or remove the line");
    }

    @Test
    void anIdThatIsThereTwiceIsNamedWithBothPlaces() {
        update.write("changes.jsonl", """
                {"id":"1","change":"new","document":"prices","question":"?","new_answers":["x"]}
                {"id":"1","change":"new","document":"prices","question":"?","new_answers":["x"]}
                {"id":"t","change":"new","document":"prices","question":"?","new_answers":["x"]}
                """);
        String remedy = "give each example an id of its own, and no example to two splits";
        assertThat(update.problems())
                .containsExactly(
                        "changes.jsonl line 2: field 'id': '1' stands on changes.jsonl line 1 already; " + remedy,
                        "changes.jsonl line 3: field 'id': 't' stands on a line of the task 'facts' already; "
                                + remedy);
    }

    @Test
    void answersThatDoNotFitTheKindOfChangeAreNamed() {
        update.write("changes.jsonl", """
                {"id":"1","change":"withdrawn","document":"hours","question":"?","old_answers":["x"],"new_answers":["y"]}
                {"id":"2","change":"changed","document":"hours","question":"?","new_answers":["y"]}
                {"id":"3","change":"moved","document":"hours","question":"?"}
                """);
        assertThat(update.problems())
                .containsExactly(
                        "changes.jsonl line 1: field 'new_answers': a fact that is withdrawn has none; correct the line",
                        "changes.jsonl line 2: field 'old_answers': a fact that is changed has at least one; correct the"
                                + " line",
                        "changes.jsonl line 3: field 'change': 'moved' is not known; choose one of changed, withdrawn,"
                                + " new");
    }

    @Test
    void labelsThatAreKnownOrHaveNoExampleAreNamed() {
        update.write("update.yaml", "labels_of: moods\nlabels: [bored, sad, shy]\n");
        assertThat(update.problems())
                .containsExactly(
                        "update.yaml line 1: field 'labels': the task 'moods' has 'sad' already; remove it",
                        "train.jsonl: holds no example of 'sad'; add some",
                        "train.jsonl: holds no example of 'shy'; add some",
                        "test.jsonl: holds no example of 'sad'; add some",
                        "test.jsonl: holds no example of 'shy'; add some");
    }

    @Test
    void aDocumentThatIsWithdrawnMustBeThere() {
        update.write("update.yaml", "documents_of: facts\nwithdrawn_documents: [hours, nothing]\n");
        assertThat(update.problems())
                .containsExactly(
                        "update.yaml: field 'withdrawn_documents': 'hours' stands in documents/ too; remove one",
                        "update.yaml: field 'withdrawn_documents': task 'facts' has no document 'nothing'; correct the"
                                + " name");
    }
}
