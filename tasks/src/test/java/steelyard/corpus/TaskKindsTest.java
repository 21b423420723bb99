package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/** Tasks that ask for a summary, and tasks that ask for a label and an answer. */
class TaskKindsTest {
    @TempDir
    Path parent = Path.of("");

    private SmallTask summaries() {
        return new SmallTask(parent.resolve("news"))
                .write("task.yaml", "name: news\nkind: summarization\n")
                .write("train.jsonl", """
                        {"id": "a", "text": "It rained. All got wet.", "summary": "Rain."}
                        {"id": "b", "text": "It shone. All went out.", "references": ["Sun.", "Good weather."]}
                        """)
                .write("dev.jsonl", "{\"id\": \"d\", \"text\": \"It hailed.\", \"summary\": \"Hail.\"}\n")
                .write("test.jsonl", "{\"id\": \"t\", \"text\": \"It snowed.\", \"summary\": \"Snow.\"}\n");
    }

    private SmallTask tickets() {
        return new SmallTask(parent.resolve("desk"))
                .write("task.yaml", "name: desk\nkind: resolution\nlabels: [fares, pets]\ndocuments: ../handbook\n")
                .write("../handbook/dogs.md", "# Dogs\nA dog pays 3 crowns.\n")
                .write("train.jsonl", """
                        {"id": "a", "text": "My dog?", "label": "pets", "answers": ["3 crowns"], "documents": ["dogs"]}
                        {"id": "b", "text": "My cat?", "label": "pets", "answers": []}
                        {"id": "c", "text": "My fare?", "label": "fares", "answers": []}
                        """)
                .write("dev.jsonl", "{\"id\": \"d\", \"text\": \"You?\", \"label\": \"fares\", \"answers\": []}\n")
                .write("test.jsonl", "{\"id\": \"t\", \"text\": \"Me?\", \"label\": \"fares\", \"answers\": []}\n");
    }

    @Test
    void aSummaryMayStandAloneOrBeOneOfSeveralReferences() {
        Splits splits = summaries().read().splits();
        assertThat(splits.train())
                .extracting(Example::gold)
                .containsExactly(
                        new Gold.Summary(List.of("Rain.")), new Gold.Summary(List.of("Sun.", "Good weather.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"t\", \"text\": \"x\"}|field 'summary': is missing; add it",
                "{\"id\": \"t\", \"text\": \"x\", \"summary\": \" \"}|field 'summary': is blank; fill it in or remove the line",
                "{\"id\": \"t\", \"text\": \"x\", \"references\": []}|field 'references': is an empty list; write at least one summary"
            })
    void aWrongSummarySaysWhichFieldIsWrongAndWhatToDo(String line, String problem) {
        assertThat(summaries().write("test.jsonl", line).problems()).containsExactly("test.jsonl line 1: " + problem);
    }

    @Test
    void aTicketHasALabelAndAnAnswerOutOfAHandbookThatMayBeShared() {
        Task task = tickets().read();
        assertThat(task.kind()).isEqualTo(TaskKind.RESOLUTION);
        assertThat(task.documents()).extracting(Document::id).containsExactly("dogs");
        assertThat(task.splits().train().getFirst().gold())
                .isEqualTo(new Gold.Resolution("pets", new Gold.Answers(List.of("3 crowns"), List.of("dogs"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"t\", \"text\": \"x\", \"label\": \"cats\", \"answers\": []}|field 'label': 'cats' is not one of [fares, pets]; add it to task.yaml or correct the line",
                "{\"id\": \"t\", \"text\": \"x\", \"label\": \"pets\"}|field 'answers': is missing; add it",
                "{\"id\": \"t\", \"text\": \"x\", \"label\": \"pets\", \"answers\": [\"y\"], \"documents\": [\"cats\"]}|field 'documents': there is no document 'cats'; add it or correct the line"
            })
    void aWrongTicketSaysWhichFieldIsWrongAndWhatToDo(String line, String problem) {
        assertThat(tickets().write("test.jsonl", line).problems()).containsExactly("test.jsonl line 1: " + problem);
    }

    @Test
    void aTicketTaskHoldsAClassificationAndQuestions() {
        TrainingView view = tickets().read().trainingView();
        TrainingView labels = view.labelView();
        TrainingView answers = view.answerView();
        assertThat(labels.kind()).isEqualTo(TaskKind.CLASSIFICATION);
        assertThat(labels.documents()).isEmpty();
        assertThat(labels.train().getFirst().gold()).isEqualTo(new Gold.Label("pets"));
        assertThat(answers.kind()).isEqualTo(TaskKind.QA);
        assertThat(answers.documents()).hasSize(1);
        assertThat(answers.train().getFirst().gold()).isEqualTo(new Gold.Answers(List.of("3 crowns"), List.of("dogs")));
        assertThat(view.sha256()).isNotIn(labels.sha256(), answers.sha256());
    }

    @Test
    void documentsOfAKindThatHasNoneAreRefused() {
        assertThat(summaries()
                        .write("task.yaml", "name: news\nkind: summarization\ndocuments: ../handbook\n")
                        .problems())
                .containsExactly(
                        "task.yaml line 3: field 'documents': a task of kind summarization has no documents; remove the key");
    }

    @Test
    void bothKindsAreReadBackAsTheyWereWritten() {
        for (Task task : List.of(summaries().read(), tickets().read())) {
            Path copy = parent.resolve("copy-of-" + task.name());
            TaskCard card = task.card();
            new TaskWriter(copy, false).write(new TaskContent(card, task.documents(), task.splits()));
            Task again = TaskFolder.read(copy, 1);
            assertThat(again.splits()).isEqualTo(task.splits());
            assertThat(again.documents()).isEqualTo(task.documents());
        }
    }
}
