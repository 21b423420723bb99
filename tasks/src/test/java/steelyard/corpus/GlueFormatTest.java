package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static steelyard.corpus.ImportFixture.labelled;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.Task;

class GlueFormatTest {
    @TempDir
    Path folder = Path.of("");

    private ImportFixture files = new ImportFixture(folder, ".tsv");

    @BeforeEach
    void writeFiles() {
        files = new ImportFixture(folder, ".tsv")
                .train("sentence\tlabel\nsays \"hi \t1\nbad , bad\t0\r\nbad , bad\t0\n\n")
                .test("sentence\tlabel\n\"fine\"\t1\n");
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("1", "positive");
        names.put("0", "negative");
        return names;
    }

    @Test
    void rowsBecomeExamplesAndQuotationMarksAreCharacters() {
        Task task = files.task(GlueFormat.standard(names()));

        assertThat(task.card().labels()).containsExactly("positive", "negative");
        assertThat(labelled(task.splits().test())).containsExactly("test-000001: \"fine\" -> positive");
        assertThat(labelled(GlueFormat.standard(names())
                        .read(files.files())
                        .splits()
                        .train()))
                .containsExactly(
                        "train-000001: says \"hi -> positive",
                        "train-000002: bad , bad -> negative",
                        "train-000003: bad , bad -> negative");
    }

    @Test
    void withoutNamesTheClassesAreTheLabelsSorted() {
        assertThat(files.task(GlueFormat.standard(Map.of())).card().labels()).containsExactly("0", "1");
    }

    @Test
    void columnsAreFoundByNameInAnyOrder() {
        files.train("n\ty\tx\n1\tgood\tfine\n2\tbad\tugly\n").test("n\ty\tx\n1\tgood\tnice\n");

        Task task = files.task(new GlueFormat("x", "y", Map.of()));

        assertThat(labelled(task.splits().test())).containsExactly("test-000001: nice -> good");
    }

    @Test
    void aDevFileIsImportedToo() {
        files.write("dev.tsv", "sentence\tlabel\nwell\t1\n");

        assertThat(labelled(files.task(GlueFormat.standard(names())).splits().dev()))
                .containsExactly("dev-000001: well -> positive");
    }

    @Test
    void allWrongRowsAreReportedAtOnce() {
        files.train("sentence\tlabel\ngood\t1\n \t0\nbad\nx\ty\t1\nbad\t2\nbad\t\nfine\t0\n");

        assertThat(files.problems(GlueFormat.standard(names())))
                .containsExactly(
                        "train.tsv line 3: field 'text': is blank; fill it in or remove the row",
                        "train.tsv line 4: has 1 instead of 2 columns; correct the row, or the delimiter",
                        "train.tsv line 5: has 3 instead of 2 columns; correct the row, or the delimiter",
                        "train.tsv line 6: field 'label': '2' is not one of [1, 0]; add the class to the label names"
                                + " or correct the line",
                        "train.tsv line 7: field 'label': is blank; fill it in or remove the row");
    }

    @Test
    void aClassThatOnlyTheTestFileHasIsAnError() {
        files.test("sentence\tlabel\nmeh\t2\n");

        assertThat(files.problems(GlueFormat.standard(Map.of())))
                .containsExactly("test.tsv line 2: field 'label': '2' is not one of [0, 1]; the training file has no"
                        + " example of it; correct the line or remove it");
    }

    @Test
    void oneClassAloneIsAnError() {
        files.train("sentence\tlabel\ngood\t1\n").test("sentence\tlabel\ngood\t1\n");

        assertThat(files.problems(GlueFormat.standard(Map.of())))
                .containsExactly("train.tsv: holds one class only, [1]; a classification needs two or more");
    }

    @Test
    void aMissingColumnIsToldTheColumnsThereAre() {
        files.test("index\tsentence\n0\tfine\n");

        assertThat(files.problems(GlueFormat.standard(names())))
                .containsExactly("test.tsv: there is no column 'label'; choose from index, sentence");
    }

    @Test
    void aFileWithoutRowsOrNoFileAtAllIsAnError() {
        files.train("sentence\tlabel\n");

        assertThat(files.problems(GlueFormat.standard(names())))
                .containsExactly("train.tsv: has no rows; check that it is the right file");
        assertThat(new ImportFixture(folder, ".csv").problems(GlueFormat.standard(names())))
                .containsExactly(
                        "train.csv: does not exist; create it or correct the path",
                        "test.csv: does not exist; create it or correct the path");
    }
}
