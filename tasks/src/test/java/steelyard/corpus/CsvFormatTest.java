package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steelyard.corpus.ImportFixture.labelled;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.corpus.CsvFormat.Columns;
import steelyard.corpus.CsvFormat.Dialect;
import steelyard.corpus.CsvFormat.Labels;
import steelyard.task.Task;

class CsvFormatTest {
    private static final Labels RAW = new Labels(Map.of(), Optional.empty());

    @TempDir
    Path folder = Path.of("");

    private ImportFixture files = new ImportFixture(folder, ".csv");

    @BeforeEach
    void writeFiles() {
        files = new ImportFixture(folder, ".csv")
                .train("\"2\",\"Cup, final\",\" He said \"\"go\"\"\nand went \"\n1,Vote,\r\n\n")
                .test("\"1\",\"\",\"Back\\slash\"\n");
    }

    @Test
    void withoutHeaderTheFirstColumnIsTheClassAndTheOthersAreJoined() {
        files.write("classes.txt", "World\nSports\n");

        Task task = files.task(CsvFormat.standard());

        assertThat(task.card().labels()).containsExactly("World", "Sports");
        assertThat(labelled(CsvFormat.standard().read(files.files()).splits().train()))
                .containsExactly(
                        "train-000001: Cup, final He said \"go\"\nand went -> Sports", "train-000002: Vote -> World");
        assertThat(labelled(task.splits().test())).containsExactly("test-000001: Back\\slash -> World");
    }

    @Test
    void aClassesFileElsewhereMayBeNamedAndAMappingBeatsTheOneBesideTheFile() {
        files.write("classes.txt", "World\nSports\n");
        Path other = files.write("other.txt", "Monde\r\nSport");
        Columns columns = CsvFormat.standard().columns();
        Dialect dialect = CsvFormat.standard().dialect();

        assertThat(files.task(new CsvFormat(dialect, columns, new Labels(Map.of(), Optional.of(other))))
                        .card()
                        .labels())
                .containsExactly("Monde", "Sport");
        assertThat(files.task(new CsvFormat(
                                dialect, columns, new Labels(Map.of("1", "same", "2", "other"), Optional.empty())))
                        .card()
                        .labels())
                .containsExactlyInAnyOrder("same", "other");
    }

    @Test
    void withAHeaderColumnsHaveNamesAndTheDelimiterMayBeATab() {
        files.train("mood\ttext\tnote\nsad\t\"a\tb\"\tx\nglad\tc\ty\n").test("mood\ttext\tnote\nsad\td\tz\n");
        CsvFormat format = new CsvFormat(new Dialect('\t', true), new Columns(List.of("text", "3"), "mood"), RAW);

        assertThat(labelled(format.read(files.files()).splits().train()))
                .containsExactly("train-000001: a\tb x -> sad", "train-000002: c y -> glad");
    }

    @Test
    void wrongRowsAreNamedWithTheLineTheyBeginOn() {
        files.write("classes.txt", "World\nSports\n");
        files.train("1,\"two\nlines\",x\n2,short\n1,\" \",\"\"\n3,a,b\nSports,a,b\n");

        assertThat(files.problems(CsvFormat.standard()))
                .containsExactly(
                        "train.csv line 3: has 2 instead of 3 columns; correct the row, or the delimiter",
                        "train.csv line 4: field 'text': is blank; fill it in or remove the row",
                        "train.csv line 5: field 'label': '3' is not one of [1, 2, World, Sports]; classes.txt names"
                                + " classes 1 to 2; correct it or the line");
    }

    @Test
    void brokenQuotingIsNamedWithTheLineItBeginsOn() {
        files.train("1,a,b\n2,\"never closed,b\n1,a,b\n").test("1,\"a\"b,c\n");

        assertThat(files.problems(CsvFormat.standard()))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("train.csv line 2: broken CSV ("))
                .anyMatch(line -> line.startsWith("test.csv line 1: broken CSV ("))
                .allMatch(line -> line.endsWith("; correct the quotation marks of this row"));
    }

    @Test
    void aBlankLineInTheClassesFileIsAnErrorOfItsOwn() {
        files.write("classes.txt", "World\n\nSports\n");

        assertThat(files.problems(CsvFormat.standard()))
                .containsExactly("classes.txt line 2: is blank; each line must name a class");
    }

    @Test
    void columnsThatAreNotThereAreErrors() {
        CsvFormat format = new CsvFormat(new Dialect(',', false), new Columns(List.of("title"), "4"), RAW);

        assertThat(files.problems(format))
                .contains(
                        "train.csv: there is no column '4'; it has no header, so give a number from 1 to 3",
                        "train.csv: there is no column 'title'; it has no header, so give a number from 1 to 3");
    }

    @Test
    void theLabelMustNotBePartOfTheText() {
        CsvFormat format = new CsvFormat(new Dialect(',', false), new Columns(List.of("1", "2"), "1"), RAW);

        assertThat(files.problems(format)).contains("train.csv: column '1' is named as text and as label; choose");
    }

    @Test
    void contradictoryOptionsAreRefused() {
        assertThatThrownBy(() -> new Labels(Map.of("1", "a"), Optional.of(folder)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("choose one way");
        assertThatThrownBy(() -> new Dialect('"', true)).isInstanceOf(CorpusException.class);
    }
}
