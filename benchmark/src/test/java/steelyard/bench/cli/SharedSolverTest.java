package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.bench.run.Clock;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.Task;
import steelyard.tune.TuneOptions;

/** What {@link Solver} promises: threads may share it. */
class SharedSolverTest {
    private static final int THREADS = 4;
    private static final int TIMES = 20;

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void aCorpusOfTwoTasks() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"things", "questions"})
    void severalThreadsGetTheAnswersThatOneGets(String name) throws Exception {
        Clock clock = new Clock(System::nanoTime, () -> 0, () -> Instant.EPOCH);
        Surroundings surroundings = new Surroundings(
                home, home.resolve("cache"), clock, new Terminal(false, false, false), InputStream.nullInputStream());
        Task task = new TaskShelf(surroundings.corpus(), 42)
                .choose(List.of(name), List.of())
                .getFirst();
        try (MethodShelf shelf = new MethodShelf(surroundings, new MethodOptions(2, 42, TuneOptions.DEFAULTS))) {
            for (Method method : shelf.choose(List.of())) {
                try (Solver solver = method.prepare(task.trainingView(), Progress.NONE)) {
                    List<String> alone = answers(solver, task);
                    assertThat(atOnce(solver, task)).as(method.name()).allMatch(alone::equals);
                }
            }
        }
    }

    private static List<List<String>> atOnce(Solver solver, Task task) throws Exception {
        Callable<List<String>> asking = () -> answers(solver, task);
        List<List<String>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<String>> one : threads.invokeAll(Collections.nCopies(THREADS * TIMES, asking))) {
                all.add(one.get());
            }
        }
        return all;
    }

    private static List<String> answers(Solver solver, Task task) {
        return task.splits().test().stream()
                .map(Example::question)
                .map(solver::solve)
                .map(SharedSolverTest::text)
                .toList();
    }

    private static String text(Answer answer) {
        return String.format(Locale.ROOT, "%s %.4f", answer.citedText(), answer.confidence());
    }
}
