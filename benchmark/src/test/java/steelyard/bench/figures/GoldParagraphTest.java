package steelyard.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.corpus.ImportFiles;
import steelyard.corpus.Imported;
import steelyard.corpus.SquadFormat;
import steelyard.encoder.BaseModel;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.text.AnswerText;
import steelyard.tune.TuneOptions;
import steelyard.tune.TuneSettings;
import steelyard.tune.TunedModels;
import steelyard.tune.export.ModelCache;
import steelyard.tune.read.Lesson;
import steelyard.tune.read.Reading;
import steelyard.tune.read.SpanReader;
import steelyard.tune.read.SpanReaders;

/**
 * The reader alone: trained on all answerable SQuAD training questions with their paragraphs, asked the answerable test
 * questions with theirs, on one thread, as it was measured. {@code mvn verify -Pslow -Dtest=GoldParagraphTest -Dsurefire.failIfNoSpecifiedTests=false}
 */
@Tag("slow")
class GoldParagraphTest {
    private static final long SEED = 42;

    @TempDir
    Path cache;

    @Test
    void theReaderMarksTheAnswerInTheParagraphThatHoldsIt() {
        Path squad = PublicData.folder().resolve("squad");
        ImportFiles files = new ImportFiles(squad.resolve("train.json"), squad.resolve("test.json"), Optional.empty());
        Imported data = SquadFormat.standard().read(files);
        Map<String, String> paragraphs = data.documents().stream()
                .collect(Collectors.toMap(
                        Document::id,
                        document -> document.text()
                                .substring(document.text().indexOf('\n'))
                                .strip()));
        List<Lesson> train = lessons(data.splits().train(), paragraphs);
        List<Lesson> dev = train.stream().filter(lesson -> bucket(lesson) == 0).toList();
        List<Lesson> rest = train.stream().filter(lesson -> bucket(lesson) != 0).toList();
        TuneSettings settings = new TuneSettings(TuneOptions.DEFAULTS, SEED, 1, System::nanoTime, System::nanoTime);
        TunedModels models = new TunedModels(BaseModel.allMiniLmL6V2(), new ModelCache(cache), settings);
        try (SpanReader reader = new SpanReaders(models, settings).prepare(rest, dev, Progress.NONE)) {
            double f1 = 0;
            double exact = 0;
            List<Example> asked = answerable(data.splits().test());
            for (Example example : asked) {
                Gold.Answers gold = gold(example);
                String paragraph = paragraphs.getOrDefault(gold.documents().getFirst(), "");
                Reading reading = reader.read(example.question().text(), List.of(paragraph))
                        .getFirst();
                String text = paragraph.substring(
                        reading.place().start(), reading.place().end());
                f1 += AnswerText.bestF1(text, gold.texts());
                exact += gold.texts().stream()
                                .anyMatch(right -> AnswerText.of(right).equals(AnswerText.of(text)))
                        ? 1
                        : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d lessons, %d questions: token F1 %.4f, exact match %.4f; %s%n",
                    rest.size(),
                    asked.size(),
                    f1 / asked.size(),
                    exact / asked.size(),
                    reader.footprint().curves());
            assertThat(f1 / asked.size()).isCloseTo(Expected.F1, within(Expected.TOLERANCE));
            assertThat(exact / asked.size()).isCloseTo(Expected.EXACT, within(Expected.TOLERANCE));
        }
    }

    /** What was measured, four passes; see {@code benchmark/EXPERIMENTS.md}, which says what it should be. */
    private static final class Expected {
        private static final double F1 = 0.684;
        private static final double EXACT = 0.551;
        private static final double TOLERANCE = 0.01;
    }

    /** One paragraph in twenty chooses the pass. */
    private static int bucket(Lesson lesson) {
        return Math.floorMod(lesson.passage().hashCode(), 20);
    }

    private static List<Lesson> lessons(List<Example> examples, Map<String, String> paragraphs) {
        Function<Example, Optional<Lesson>> lesson = example -> Lesson.answered(
                example.question().text(),
                paragraphs.getOrDefault(gold(example).documents().getFirst(), ""),
                gold(example).texts());
        List<Lesson> lessons = new ArrayList<>();
        answerable(examples).forEach(example -> lesson.apply(example).ifPresent(lessons::add));
        return lessons;
    }

    private static List<Example> answerable(List<Example> examples) {
        return examples.stream().filter(example -> gold(example).answerable()).toList();
    }

    private static Gold.Answers gold(Example example) {
        return example.gold().asAnswers().orElseThrow();
    }
}
