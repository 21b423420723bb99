package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeirFolderTest {
    private static final String HEADER = "query-id\tcorpus-id\tscore";

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsDocumentsQueriesAndJudgementsInTheOrderOfTheirFiles() {
        JudgedCorpus corpus = SmallCorpus.in(folder).read();

        assertThat(corpus.documents())
                .containsExactly(
                        new JudgedCorpus.Text("d1", "Ferries", "They leave at nine."),
                        new JudgedCorpus.Text("d2", "", "Bread is baked at five."),
                        new JudgedCorpus.Text("3", "", ""));
        assertThat(corpus.documents().stream().map(JudgedCorpus.Text::whole))
                .containsExactly("Ferries\nThey leave at nine.", "Bread is baked at five.", "");
        assertThat(corpus.queries().keySet()).containsExactly("q1", "q2");
        assertThat(corpus.query("q2")).isEqualTo("When is bread baked?");
        assertThat(corpus.test().name()).isEqualTo("qrels/test.tsv");
        assertThat(corpus.test().relevance().keySet()).containsExactly("q1", "q2");
        assertThat(corpus.test().of("q1")).isEqualTo(Map.of("d1", 2, "d2", 0));
        assertThat(corpus.tuning()).isEmpty();
    }

    @Test
    void aTitleOfBlanksIsNone() {
        JudgedCorpus corpus = SmallCorpus.in(folder)
                .write(
                        "corpus.jsonl",
                        "{\"_id\": \"d1\", \"title\": \"  \", \"text\": \"They leave at nine.\"}",
                        "{\"_id\": \"d2\", \"text\": \"Bread is baked at five.\"}")
                .read();

        assertThat(corpus.documents().getFirst().title()).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrderAndLinesEndAsOnWindows() {
        JudgedCorpus corpus = SmallCorpus.in(folder)
                .write("qrels/test.tsv", "score\tquery-id\tcorpus-id\r", "1\tq2\td1\r", "")
                .read();

        assertThat(corpus.test().relevance()).isEqualTo(Map.of("q2", Map.of("d1", 1)));
    }

    @Test
    void tunesOnTheTrainingJudgementsOrElseOnTheDevOnes() {
        SmallCorpus small = SmallCorpus.in(folder).write("qrels/dev.tsv", HEADER, "q2\td2\t1");
        assertThat(small.read().tuning().map(Judgements::name)).contains("qrels/dev.tsv");

        small.write("qrels/train.tsv", HEADER, "q1\td1\t1");
        assertThat(small.read().tuning().map(Judgements::name)).contains("qrels/train.tsv");
    }

    @Test
    void whatIsNoFolderSaysSo() {
        assertThatThrownBy(() -> BeirFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(CorpusException.class)
                .hasMessage(folder + "/nowhere: is not a folder; give the path of a folder that holds"
                        + " corpus.jsonl, queries.jsonl and qrels/test.tsv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"})
    void aMissingFileIsTheOnlyProblemAndNotEachIdThatStoodThere(String name) {
        assertThat(SmallCorpus.in(folder).delete(name).problems())
                .containsExactly(name + ": does not exist; create it or correct the path");
    }

    @ParameterizedTest
    @CsvSource({
        "corpus.jsonl, is empty; write one document a line",
        "queries.jsonl, is empty; write one query a line",
        "qrels/test.tsv, has no rows; check that it is the right file"
    })
    void anEmptyFileSaysSo(String name, String problem) {
        assertThat(SmallCorpus.in(folder).write(name, "").problems()).containsExactly(name + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"a\", \"text\": \"x\"}|field '_id': is missing; add it",
                "{\"_id\": \"a\"}|field 'text': is missing; add it",
                "{\"_id\": \"a\", \"text\": 7}|field 'text': must be text, but is a number (7); correct it",
                "{\"_id\": \"a\", \"title\": [], \"text\": \"x\"}|field 'title': must be text, but is a list ([]); correct it"
            })
    void aWrongDocumentSaysWhichFieldIsWrongAndWhatToDo(String line, String problem) {
        assertThat(SmallCorpus.in(folder)
                        .write(
                                "corpus.jsonl",
                                line,
                                "{\"_id\": \"d1\", \"text\": \"x\"}",
                                "{\"_id\": \"d2\", \"text\": \"x\"}")
                        .problems())
                .containsExactly("corpus.jsonl line 1: " + problem);
    }

    @Test
    void brokenJsonAndAQueryWithoutWordsAreNamedWithTheirLines() {
        assertThat(SmallCorpus.in(folder)
                        .write("queries.jsonl", "{\"_id\": \"q1\", \"text\": \"x", "{\"_id\": \"q2\", \"text\": \" \"}")
                        .problems())
                .hasSize(2) // that the judgements name q1, which could not be read, is no third problem
                .anySatisfy(problem -> assertThat(problem).startsWith("queries.jsonl line 1: broken JSON at column"))
                .contains("queries.jsonl line 2: field 'text': is blank; fill it in or remove the line");
    }

    @Test
    void anIdThatIsUsedTwiceNamesBothLines() {
        String twice = "{\"_id\": \"d1\", \"text\": \"x\"}";

        assertThat(SmallCorpus.in(folder)
                        .write("corpus.jsonl", twice, "{\"_id\": \"d2\", \"text\": \"x\"}", twice)
                        .problems())
                .containsExactly("corpus.jsonl line 3: field '_id': 'd1' stands on corpus.jsonl line 1 already;"
                        + " give each document an id of its own");
    }

    @Test
    void aFileThatIsNotUtf8NamesTheByte() {
        byte[] latin1 = "{\"_id\": \"d1\", \"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SmallCorpus.in(folder).write("corpus.jsonl", latin1).problems())
                .containsExactly("corpus.jsonl line 1: byte 0xE9 at offset 26 is not UTF-8; save the file in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q9\td1\t1|field 'query-id': there is no query 'q9' in queries.jsonl; add it or remove the row",
                "q1\td9\t1|field 'corpus-id': there is no document 'd9' in corpus.jsonl; add it or remove the row",
                "q1\td1\t0.5|field 'score': '0.5' is not a whole number; write 0 for not relevant, 1 or more for relevant",
                "q1 0 d1 1|has 1 instead of 3 columns; correct the row, or the delimiter",
                "q2\td2\t0|field 'corpus-id': 'd2' was judged for query 'q2' on a line before; keep one of them"
            })
    void aWrongJudgementSaysWhichColumnIsWrongAndWhatToDo(String row, String problem) {
        assertThat(SmallCorpus.in(folder)
                        .write("qrels/test.tsv", HEADER, "q2\td2\t1", row)
                        .problems())
                .containsExactly("qrels/test.tsv line 3: " + problem);
    }

    @Test
    void missingColumnsAreNamed() {
        assertThat(SmallCorpus.in(folder)
                        .write("qrels/test.tsv", "q1\td1\tscore", "q1\td1\t1")
                        .problems())
                .containsExactly(
                        "qrels/test.tsv line 1: field 'query-id': there is no such column;"
                                + " the first line must be query-id, corpus-id, score with a tab between them",
                        "qrels/test.tsv line 1: field 'corpus-id': there is no such column;"
                                + " the first line must be query-id, corpus-id, score with a tab between them");
    }

    @Test
    void judgementsWithoutARelevantDocumentSaySo() {
        assertThat(SmallCorpus.in(folder)
                        .write("qrels/test.tsv", HEADER, "q1\td1\t0")
                        .problems())
                .containsExactly(
                        "qrels/test.tsv: names no relevant document; at least one row must have a score above 0");
    }

    @Test
    void ofManyProblemsTwentyAreShownAndTheOthersCounted() {
        List<String> rows =
                IntStream.range(0, 23).mapToObj(i -> "q1\tx" + i + "\t1").toList();

        assertThat(SmallCorpus.in(folder)
                        .write(
                                "qrels/train.tsv",
                                Stream.concat(Stream.of(HEADER, "q1\td1\t1"), rows.stream())
                                        .toArray(String[]::new))
                        .problems())
                .hasSize(21)
                .first()
                .isEqualTo("qrels/train.tsv line 3: field 'corpus-id': there is no document 'x0' in corpus.jsonl;"
                        + " add it or remove the row");
    }
}
