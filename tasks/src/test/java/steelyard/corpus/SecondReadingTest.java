package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondReadingTest {
    @TempDir
    Path parent = Path.of("");

    @Test
    void mostFoldersHaveNone() {
        assertThat(read(SmallTask.classification(parent))).isEmpty();
    }

    @Test
    void saysWhichLabelAnItemWasGiven() {
        SecondReading reading = readingOf(SmallTask.classification(parent), "{\"id\":\"t\",\"label\":\"sad\"}");
        assertThat(reading.label("t")).contains("sad");
        assertThat(reading.answers("t")).isEmpty();
        assertThat(reading.label("u")).isEmpty();
    }

    @Test
    void saysWhichAnswersAQuestionWasGivenAndNoneIfItIsNotAnswerable() {
        SmallTask two = SmallTask.questions(parent).write("test.jsonl", """
                {"id": "t", "question": "Where?", "answers": ["here"]}
                {"id": "u", "question": "Who?", "answers": ["you"]}
                """);
        SecondReading reading =
                readingOf(two, "{\"id\":\"u\",\"answers\":[]}", "", "{\"id\":\"t\",\"answers\":[\"there\",\"here\"]}");
        assertThat(reading.answers("t")).contains(List.of("there", "here"));
        assertThat(reading.answers("u")).contains(List.of());
        assertThat(reading.said()).containsOnlyKeys("u", "t");
    }

    @Test
    void aTaskWithLabelsAndAnswersWantsBothOnEachLine() {
        SmallTask both = SmallTask.questions(parent)
                .write("task.yaml", "name: both\nkind: resolution\nlabels: [x, y]\n")
                .write("train.jsonl", "{\"id\":\"a\",\"text\":\"When?\",\"label\":\"x\",\"answers\":[\"at nine\"]}")
                .write("test.jsonl", "{\"id\":\"t\",\"text\":\"Where?\",\"label\":\"y\",\"answers\":[\"here\"]}");
        SecondReading reading = readingOf(both, "{\"id\":\"t\",\"label\":\"x\",\"answers\":[\"here\"]}");
        assertThat(reading.label("t")).contains("x");
        assertThat(reading.answers("t")).contains(List.of("here"));
        assertThat(problems(both, "{\"id\":\"t\",\"answers\":[]}"))
                .containsExactly("second-reading.jsonl line 1: field 'label': is missing; add it");
        assertThat(problems(both, "{\"id\":\"t\",\"label\":\"x\"}"))
                .containsExactly("second-reading.jsonl line 1: field 'answers': is missing; add it");
    }

    @Test
    void anIdThatIsNoTestItemOrIsThereTwiceIsNamedWithItsLine() {
        assertThat(problems(
                        SmallTask.classification(parent),
                        "{\"id\":\"t\",\"label\":\"sad\"}",
                        "{\"id\":\"a\",\"label\":\"sad\"}",
                        "{\"id\":\"t\",\"label\":\"glad\"}"))
                .containsExactly(
                        "second-reading.jsonl line 2: field 'id':"
                                + " 'a' is no test item; correct the id or remove the line",
                        "second-reading.jsonl line 3: field 'id':"
                                + " 't' stands on second-reading.jsonl line 1 already; keep one line for each test item");
    }

    @Test
    void aBrokenLineAMissingFieldAndAnUnknownLabelAreNamedWithTheirLines() {
        assertThat(problems(
                        SmallTask.classification(parent),
                        "{\"id\":\"t\",",
                        "{\"id\":\"t\"}",
                        "{\"id\":\"t\",\"label\":\"mad\"}"))
                .hasSize(4) // the third line has the id of the second
                .anySatisfy(problem -> assertThat(problem).startsWith("second-reading.jsonl line 1: broken JSON at"))
                .contains("second-reading.jsonl line 2: field 'label': is missing; add it")
                .contains("second-reading.jsonl line 3: field 'label':"
                        + " 'mad' is not one of [sad, glad]; correct the line");
    }

    @Test
    void anEmptyFileSaysSo() {
        assertThat(problems(SmallTask.classification(parent), " "))
                .containsExactly("second-reading.jsonl: is empty; write one test item a line or remove the file");
    }

    @Test
    void summariesCannotBeReadAgain() {
        SmallTask summaries = new SmallTask(parent.resolve("news"))
                .write("task.yaml", "name: news\nkind: summarization\n")
                .write("train.jsonl", "{\"id\":\"a\",\"text\":\"It rains.\",\"summary\":\"Rain.\"}")
                .write("test.jsonl", "{\"id\":\"t\",\"text\":\"It snows.\",\"summary\":\"Snow.\"}");
        assertThat(problems(summaries, "{\"id\":\"t\",\"summary\":\"Snow!\"}"))
                .containsExactly("second-reading.jsonl: tasks of kind summarization have no labels or answers"
                        + " to read again; remove the file");
    }

    private static SecondReading readingOf(SmallTask small, String... lines) {
        return read(small.write(SecondReading.FILE, String.join("\n", lines))).orElseThrow();
    }

    private static Optional<SecondReading> read(SmallTask small) {
        return SecondReading.in(small.folder(), small.read());
    }

    private static String[] problems(SmallTask small, String... lines) {
        try {
            readingOf(small, lines);
            return new String[0];
        } catch (CorpusException e) {
            return String.valueOf(e.getMessage())
                    .replace(small.folder() + "/", "")
                    .split("\n");
        }
    }
}
