package steelyard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steelyard.corpus.TaskFolder;
import steelyard.corpus.TaskFolders;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Task;

/** The bundled tasks keep what their datasheet promises. */
class BundledCorpusTest {
    private static final Path CORPUS = Path.of("..", "corpus");
    private static final int RUN = 8;

    static List<Task> tasks() {
        return TaskFolders.in(CORPUS).tasks().stream()
                .map(folder -> TaskFolder.read(folder, 42))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void noTwoItemsShareARunOfEightWords(Task task) {
        Map<String, String> firstItem = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (Example example : examples(task)) {
            for (String run : runs(example.question().text())) {
                String first = firstItem.putIfAbsent(run, example.id());
                if (first != null) {
                    shared.add(first + " and " + example.id() + ": " + run);
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyLabelHasItsShareOfTheItems(Task task) {
        for (List<Example> split : List.of(task.splits().train(), task.splits().test())) {
            Map<String, Long> counts = split.stream()
                    .flatMap(example -> example.gold().asLabel().stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            double even =
                    split.size() / (double) Math.max(1, task.card().labels().size());
            assertThat(counts).hasSameSizeAs(task.card().labels());
            assertThat(counts.values())
                    .allSatisfy(count -> assertThat((double) count).isBetween(0.3 * even, 2 * even));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyAnswerStandsInADocumentThatTheItemNames(Task task) {
        Map<String, Document> documents =
                task.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        for (Example example : examples(task)) {
            for (Gold.Answers answers : example.gold().asAnswers().stream().toList()) {
                for (String text : answers.texts()) {
                    assertThat(answers.documents().stream()
                                    .map(documents::get)
                                    .anyMatch(document -> document.text().contains(text)))
                            .as("%s: '%s' in %s", example.id(), text, answers.documents())
                            .isTrue();
                }
            }
        }
    }

    private static List<Example> examples(Task task) {
        return Stream.of(
                        task.splits().train(),
                        task.splits().dev(),
                        task.splits().test())
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
        Set<String> runs = new HashSet<>();
        for (int from = 0; from + RUN <= words.length; from++) {
            runs.add(String.join(" ", Arrays.copyOfRange(words, from, from + RUN)));
        }
        return runs;
    }
}
