package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steelyard.corpus.ImportFixture.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

class ImporterTest {
    private static final GlueFormat FORMAT = GlueFormat.standard(Map.of());

    @TempDir
    Path folder = Path.of("");

    private ImportFixture files = new ImportFixture(folder, ".tsv");

    @BeforeEach
    void writeFiles() {
        files = new ImportFixture(folder, ".tsv").train(rows(50)).test(rows(20));
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "text " + n + "\t" + n % 2)
                .collect(Collectors.joining("\n", "sentence\tlabel\n", "\n"));
    }

    private List<String> trainLines(Sampling sampling) throws IOException {
        return Files.readAllLines(files.run(FORMAT, sampling).folder().resolve("train.jsonl"));
    }

    @Test
    void withoutLimitsEverythingIsKeptInOrder() throws IOException {
        List<String> lines = trainLines(Sampling.all());

        assertThat(lines).hasSize(50);
        assertThat(lines.getFirst()).isEqualTo("{\"id\":\"train-000001\",\"text\":\"text 0\",\"label\":\"0\"}");
    }

    @Test
    void aSampleIsTheBeginningOfALargerOneAndHasNoRowTwice() throws IOException {
        List<String> small = trainLines(sampling(10, 5, 42));
        List<String> large = trainLines(sampling(30, 9, 42));

        assertThat(small).hasSize(10);
        assertThat(large).hasSize(30).doesNotHaveDuplicates().startsWith(small.toArray(String[]::new));
        assertThat(large).isNotEqualTo(large.stream().sorted().toList());
    }

    @Test
    void theSeedDecidesTheSampleAndIdsStayWithTheirRows() throws IOException {
        List<String> all = trainLines(Sampling.all());
        List<String> sample = trainLines(sampling(10, 5, 1));

        assertThat(all).containsAll(sample);
        assertThat(trainLines(sampling(10, 5, 1))).isEqualTo(sample);
        assertThat(trainLines(sampling(10, 5, 2))).isNotEqualTo(sample);
    }

    @Test
    void asManyExamplesOfEachLabelAreKeptAsAskedFor() throws IOException {
        Sampling few = new Sampling(OptionalInt.empty(), OptionalInt.of(3), OptionalInt.empty(), 7);
        List<String> lines = trainLines(few);

        assertThat(lines).hasSize(6).doesNotHaveDuplicates();
        assertThat(lines).filteredOn(line -> line.contains("\"label\":\"0\"")).hasSize(3);
        assertThat(trainLines(few)).isEqualTo(lines);
        assertThat(trainLines(new Sampling(OptionalInt.empty(), OptionalInt.of(3), OptionalInt.empty(), 8)))
                .isNotEqualTo(lines);
    }

    @Test
    void theReportSaysWhatWasReadAndKept() {
        ImportReport report = files.run(FORMAT, sampling(10, 100, 1));

        assertThat(report.folder()).isEqualTo(folder.resolve("out"));
        assertThat(report.card())
                .isEqualTo(new TaskCard("imported", TaskKind.CLASSIFICATION, "Imported", "CC0", List.of("0", "1")));
        assertThat(report.counts().train()).isEqualTo(new ImportReport.Count(50, 10));
        assertThat(report.counts().test()).isEqualTo(new ImportReport.Count(20, 20));
    }

    @Test
    void aTargetThatIsTakenIsRefusedBeforeAnythingIsRead() {
        files.run(FORMAT, Sampling.all());
        ImportFiles missing = new ImportFiles(folder.resolve("x"), folder.resolve("y"), Optional.empty());
        ImportTarget target = new ImportTarget(folder.resolve("out"), "imported", "", "", false);

        assertThatThrownBy(() -> Importer.run(new ImportJob(missing, target, Sampling.all()), FORMAT))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("is not empty; give another folder");
    }

    @Test
    void nothingLeftToImportIsAnError() {
        ImportFixture squad =
                new ImportFixture(folder, ".json").train("{\"data\": []}").test("{\"data\": []}");

        assertThat(squad.problems(SquadFormat.standard()))
                .containsExactly("no training example is left to import; check the file and the options");
    }

    @Test
    void aDevFileThatIsTheTestFileIsRefused() {
        Path test = files.files().test();

        assertThatThrownBy(() -> new ImportFiles(files.files().train(), test, Optional.of(test)))
                .isInstanceOf(CorpusException.class)
                .hasMessage(test + ": is named for two splits; what a method is judged by must not be learned from");
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> new Sampling(OptionalInt.of(0), OptionalInt.empty(), 1))
                .isInstanceOf(CorpusException.class)
                .hasMessage("the train limit is 0; give 1 or more, or none to keep all");
        assertThatThrownBy(() -> new ImportTarget(folder, "my task", "", "", false))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("'my task' is no task name");
        assertThatThrownBy(() -> new ImportFiles(folder, folder.resolve("."), Optional.empty()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("is named for two splits");
    }
}
