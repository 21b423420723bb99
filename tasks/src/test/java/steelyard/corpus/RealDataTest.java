package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.corpus.ImportReport.Count;
import steelyard.corpus.SquadFormat.Scope;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Task;
import steelyard.task.TaskKind;

/** The importers on the real files of the field, where they are at hand. */
class RealDataTest {
    @TempDir
    Path out = Path.of("");

    /** Where the data sets are: {@code STEELYARD_DATASETS}, or {@code ../shared/datasets} seen from the repository's root. */
    private static Path dataset(String name) {
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(path -> path != null)
                .filter(path -> Files.isDirectory(path.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
        Path datasets = Optional.ofNullable(System.getenv("STEELYARD_DATASETS"))
                .map(Path::of)
                .orElse(root.resolveSibling("shared").resolve("datasets"));
        Path folder = datasets.resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no " + folder + "; set STEELYARD_DATASETS to measure on real data");
        return folder;
    }

    private ImportReport run(Path train, Path test, ImportFormat format) {
        ImportTarget target = new ImportTarget(out.resolve("task"), "real", "", "research", false);
        ImportFiles files = new ImportFiles(train, test, Optional.empty());
        return Importer.run(new ImportJob(files, target, ImportFixture.sampling(2000, 1000, 42)), format);
    }

    @Test
    void sst2() {
        Path folder = dataset("sst2");
        Map<String, String> names = new LinkedHashMap<>();
        names.put("0", "negative");
        names.put("1", "positive");

        ImportReport report = run(folder.resolve("train.tsv"), folder.resolve("dev.tsv"), GlueFormat.standard(names));

        assertThat(report.counts().train()).isEqualTo(new Count(67_349, 2000));
        assertThat(report.counts().test()).isEqualTo(new Count(872, 872));
        assertThat(report.card().labels()).containsExactly("negative", "positive");
        Task task = TaskFolder.read(report.folder(), 42);
        assertThat(task.splits().dev()).hasSize(300);
        assertThat(task.splits().train()).hasSize(1700);
    }

    @Test
    void agNews() {
        Path folder = dataset("ag_news");

        ImportReport report = run(folder.resolve("train.csv"), folder.resolve("test.csv"), CsvFormat.standard());

        assertThat(report.counts().train()).isEqualTo(new Count(10_429, 2000));
        assertThat(report.counts().test()).isEqualTo(new Count(7600, 1000));
        assertThat(report.card().labels()).containsExactly("World", "Sports", "Business", "Sci/Tech");
        assertThat(TaskFolder.read(report.folder(), 42).splits().test())
                .allSatisfy(example -> assertThat(example.question().text()).doesNotStartWith("\""));
    }

    @Test
    void squad() {
        Path folder = dataset("squad");

        ImportReport report =
                run(folder.resolve("train.json"), folder.resolve("test.json"), new SquadFormat(Scope.ALL, true));

        assertThat(report.counts().train()).isEqualTo(new Count(4441, 2000));
        assertThat(report.counts().test()).isEqualTo(new Count(1489, 1000));
        assertThat(report.counts().leftOut()).isEqualTo(7096 - 4441 + 2002 - 1489);
        Task task = TaskFolder.read(report.folder(), 42);
        assertThat(task.kind()).isEqualTo(TaskKind.QA);
        assertThat(task.documents()).hasSize(report.counts().documents());
        assertThat(task.splits().test()).allSatisfy(example -> assertThatAnswersStandInTheDocument(task, example));
    }

    private static void assertThatAnswersStandInTheDocument(Task task, Example example) {
        Gold.Answers gold = (Gold.Answers) example.gold();
        Document document = task.documents().stream()
                .filter(candidate -> candidate.id().equals(gold.documents().getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(document.text()).contains(gold.texts());
    }

    @Test
    void squadWithTheDocumentsOfTheTestFileOnly() {
        Path folder = dataset("squad");

        ImportReport report =
                run(folder.resolve("train.json"), folder.resolve("test.json"), new SquadFormat(Scope.TEST, false));

        assertThat(report.counts().train().read()).isEqualTo(7096);
        assertThat(report.counts().test().read()).isEqualTo(2002);
        assertThat(TaskFolder.read(report.folder(), 42).splits().train()).allSatisfy(example -> {
            Gold.Answers gold = (Gold.Answers) example.gold();
            assertThat(gold.documents()).hasSize(gold.answerable() ? 1 : 0);
        });
    }

    @Test
    void rgbCounterfactual() throws IOException {
        Path folder = dataset("rgb_counterfactual");
        List<String> lines = Files.readAllLines(folder.resolve("questions.jsonl"));
        Path train = Files.write(out.resolve("train.jsonl"), lines.subList(0, 70));
        Path test = Files.write(out.resolve("test.jsonl"), lines.subList(70, lines.size()));
        FieldNames fields = new FieldNames("id", "question", "", "answers", "document_ids", "summary");
        Optional<Path> documents = Optional.of(folder.resolve("documents.jsonl"));

        ImportReport report = run(train, test, new JsonlFormat(TaskKind.QA, fields, Map.of(), documents));

        assertThat(report.counts().test()).isEqualTo(new Count(30, 30));
        assertThat(TaskFolder.read(report.folder(), 42).documents()).hasSize(1384);
    }
}
