package steelyard.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.bench.plan.Cell;
import steelyard.bench.plan.Plan;
import steelyard.bench.plan.RunOptions;
import steelyard.bench.plan.Trial;
import steelyard.task.ChatUse;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.TaskException;

class RunnerTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Clock clock = new Clock(nanos::get, () -> 3 * nanos.get(), () -> Instant.EPOCH);
    private final List<Observation> written = new ArrayList<>();
    private final List<Answering> noted = new ArrayList<>();
    private Kept kept = Kept.NOTHING;
    private final RunLog log = new RunLog() {
        @Override
        public Kept kept(Cell cell) {
            return kept;
        }

        @Override
        public void write(Cell cell, Preparation preparation) {}

        @Override
        public void write(Cell cell, Answering answering) {
            noted.add(answering);
        }

        @Override
        public Observation write(Cell cell, Observation observation) {
            written.add(observation);
            return observation;
        }
    };

    @Test
    void timesEachAnswerByItselfAndPreparationApart() {
        // The reader takes as many seconds as the number says, and preparation none but what progress costs.
        Progress slow = (work, done, total, detail) -> nanos.addAndGet(work.endsWith("reading") ? 5_000_000_000L : 0);
        List<CellRun> runs = new Runner(clock, slow, log).run(plan(slowReader()));

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).preparation().wall()).isEqualTo(Duration.ofSeconds(5));
        assertThat(runs.get(0).preparation().cpu()).isEqualTo(Duration.ofSeconds(15));
        assertThat(runs.get(0).observations())
                .extracting(Observation::latency)
                .containsExactly(
                        Duration.ofSeconds(9), Duration.ofSeconds(10), Duration.ofSeconds(11), Duration.ofSeconds(12));
    }

    @Test
    void theProcessorTimeOfAnswersIsThatFromBeforeTheFirstToBehindTheLastAndIsNoted() {
        List<CellRun> runs = new Runner(clock, Progress.NONE, log).run(plan(slowReader()));
        // 9 + 10 + 11 + 12 seconds on the wall, and three times as much of the processors; warming up is left out.
        assertThat(runs.get(0).answering().cpu()).isEqualTo(Duration.ofSeconds(3 * 42));
        assertThat(runs.get(0).answering().items()).isEqualTo(4);
        assertThat(runs.get(0).answering().residentBytes()).isEmpty();
        assertThat(noted).extracting(Answering::items).containsExactly(1, 2, 3, 4);
        assertThat(noted.getLast()).isEqualTo(runs.get(0).answering());
    }

    @Test
    void gaugesAreReadWhenTheLastItemIsAnsweredAndCountWhatTheItemsAdded() {
        AtomicLong asked = new AtomicLong();
        Gauges gauges = new Gauges(
                () -> OptionalLong.of(1_000 * asked.get()), () -> new ChatUse(asked.get(), 0, 10 * asked.get(), 0));
        Method chatting = new LastWord("reader", number -> {
            asked.incrementAndGet();
            return 0.5;
        });
        List<CellRun> runs = new Runner(clock, Progress.NONE, log, gauges).run(plan(chatting));
        assertThat(runs.get(0).answering().residentBytes()).hasValue(10_000); // six to warm up, four to be judged
        assertThat(runs.get(0).answering().chat()).isEqualTo(new ChatUse(4, 0, 40, 0));
    }

    @Test
    void warmsUpOnTrainingQuestionsThatAreNotCounted() {
        List<Integer> asked = new ArrayList<>();
        List<CellRun> runs = new Runner(clock, Progress.NONE, log).run(plan(new LastWord("reader", number -> {
            asked.add(number);
            return 0.5;
        })));
        assertThat(asked).containsExactly(1, 2, 3, 4, 5, 6, 9, 10, 11, 12);
        assertThat(runs.get(0).observations()).hasSize(4);
    }

    @Test
    void handsEachObservationOnBeforeItAsksTheNext() {
        List<Integer> writtenWhenAsked = new ArrayList<>();
        new Runner(clock, Progress.NONE, log).run(plan(new LastWord("reader", number -> {
            writtenWhenAsked.add(written.size());
            return 0.5;
        })));
        assertThat(writtenWhenAsked).endsWith(0, 1, 2, 3);
        assertThat(written)
                .extracting(seen -> seen.example().id())
                .containsExactly("test-9", "test-10", "test-11", "test-12");
    }

    @Test
    void aSolverThatFailsStopsTheRunAndNamesTaskMethodAndItem() {
        Method failing = new LastWord("reader", number -> {
            if (number == 11) {
                throw new IllegalStateException("no idea about 11");
            }
            return 0.5;
        });
        assertThatThrownBy(() -> new Runner(clock, Progress.NONE, log).run(plan(failing)))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("task 'parity', method 'reader', item 'test-11'")
                .hasMessageContaining("no idea about 11")
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(written).hasSize(2);
    }

    @Test
    void aMethodThatFailsToPrepareIsNamedToo() {
        Progress failing = (work, done, total, detail) -> {
            throw new IllegalStateException("out of ink");
        };
        assertThatThrownBy(() -> new Runner(clock, failing, log).run(plan(slowReader())))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("task 'parity', method 'reader': preparation failed")
                .hasMessageContaining("out of ink");
    }

    @Test
    void dataThatAMethodCannotLearnFromStayATaskErrorWithItsPlace() {
        Progress complaining = (work, done, total, detail) -> {
            throw new TaskException("one label only");
        };
        assertThatThrownBy(() -> new Runner(clock, complaining, log).run(plan(slowReader())))
                .isInstanceOf(TaskException.class)
                .hasMessage("task 'parity', method 'reader': one label only");
    }

    @Test
    void progressSaysWhichTaskAndMethodIsAtWork() {
        List<String> told = new ArrayList<>();
        new Runner(clock, (work, done, total, detail) -> told.add(work + " " + done + "/" + total), log)
                .run(plan(slowReader()));
        assertThat(told).startsWith("parity · reader · reading 6/6").endsWith("parity · reader · answering 4/4");
    }

    @Test
    void whatAnEarlierRunHasSpentIsCountedToo() {
        CellRun whole =
                new Runner(clock, Progress.NONE, log).run(plan(slowReader())).getFirst();
        kept = new Kept(
                Optional.of(whole.preparation()),
                Optional.of(noted.get(2)),
                whole.observations().subList(0, 3));
        noted.clear();
        CellRun rest =
                new Runner(clock, Progress.NONE, log).run(plan(slowReader())).getFirst();
        assertThat(rest.answering()).isEqualTo(whole.answering());
        assertThat(noted).hasSize(1);
    }

    @Test
    void whatAnEarlierRunHasSeenIsNotAskedAgain() {
        CellRun whole =
                new Runner(clock, Progress.NONE, log).run(plan(slowReader())).getFirst();
        written.clear();
        kept = new Kept(
                Optional.of(whole.preparation()),
                Optional.empty(),
                whole.observations().subList(0, 3));
        CellRun rest =
                new Runner(clock, Progress.NONE, log).run(plan(slowReader())).getFirst();
        assertThat(written).hasSize(1);
        assertThat(rest.observations()).isEqualTo(whole.observations());
        assertThat(rest.preparation()).isEqualTo(whole.preparation());
        assertThat(rest.answering().items()).isEqualTo(1);
        assertThat(rest.answering().cpu()).isEqualTo(Duration.ofSeconds(3 * 12));
    }

    @Test
    void aCellThatWasSeenToItsEndIsNotEvenPrepared() {
        CellRun whole =
                new Runner(clock, Progress.NONE, log).run(plan(slowReader())).getFirst();
        kept = new Kept(Optional.of(whole.preparation()), Optional.of(whole.answering()), whole.observations());
        Progress failing = (work, done, total, detail) -> {
            throw new IllegalStateException("prepared");
        };
        assertThat(new Runner(clock, failing, log)
                        .run(plan(slowReader()))
                        .getFirst()
                        .observations())
                .isEqualTo(whole.observations());
    }

    private Method slowReader() {
        return new LastWord("reader", number -> {
            nanos.addAndGet(number * 1_000_000_000L);
            return 0.5;
        });
    }

    private static Plan plan(Method method) {
        RunOptions options =
                new RunOptions(List.of(), List.of(), List.of(), Path.of("out"), 42, 1, 1, OptionalInt.empty());
        return Plan.of(List.of(new Trial(42, List.of(SmallTasks.parity()), List.of(method))), options);
    }
}
