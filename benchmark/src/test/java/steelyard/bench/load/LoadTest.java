package steelyard.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import steelyard.task.Answer;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.StageTime;
import steelyard.task.TaskException;

/** One thread on a clock that moves only while a question is answered or a moment is waited for. */
class LoadTest {
    private static final long MILLI = 1_000_000;

    private final AtomicLong now = new AtomicLong(77);
    private final Pace pace = new Pace() {
        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        public void until(long nanos) {
            now.accumulateAndGet(nanos, Math::max);
        }
    };

    @Test
    void arrivalsAreTheSameForTheSameSeedAndOthersForAnother() {
        StepLength length = StepLength.ofSeconds(10);
        long[] arrivals = new PoissonArrivals(50, 7).within(length);
        assertThat(new PoissonArrivals(50, 7).within(length)).isEqualTo(arrivals);
        assertThat(new PoissonArrivals(50, 8).within(length)).isNotEqualTo(arrivals);
        assertThat(arrivals).isSorted();
        assertThat(arrivals[0]).isPositive();
        assertThat(arrivals[arrivals.length - 1]).isLessThanOrEqualTo(10_000 * MILLI);
    }

    /** Of a Poisson process the times between arrivals have mean 1/rate and as large a standard deviation. */
    @Test
    void timesBetweenArrivalsAreExponential() {
        long[] arrivals = new PoissonArrivals(100, 7).within(StepLength.ofRequests(20_000));
        double[] between = new double[arrivals.length - 1];
        Arrays.setAll(between, i -> (arrivals[i + 1] - arrivals[i]) / (double) MILLI);
        double mean = Arrays.stream(between).average().orElseThrow();
        double square = Arrays.stream(between)
                .map(time -> (time - mean) * (time - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(10, within(0.3));
        assertThat(Math.sqrt(square)).isCloseTo(10, within(0.3));
        assertThat(Arrays.stream(between).filter(time -> time < 10).count() / 20_000.0)
                .isCloseTo(1 - Math.exp(-1), within(0.02));
    }

    @Test
    void aStallIsSeenByAllWhoWaitBehindItInTheOpenLoopAndByOneInTheClosedLoop() {
        IntToLongFunction stalling = request -> request == 500 ? 2000 * MILLI : MILLI;

        ClosedStep closed = new ClosedLoop(taking(stalling), pace).run(1, StepLength.ofRequests(1000), new Stages());
        assertThat(closed.latency().p99().value()).isCloseTo(1, within(0.01)); // one of a thousand is not 1 %

        OpenStep open = new OpenLoop(taking(stalling), pace, 1, 7).run(100, StepLength.ofRequests(1000));
        // Two of ten seconds' arrivals wait behind it, evenly from 0 to 2 seconds: a tenth of them more than 1.8.
        assertThat(open.latency().n()).isEqualTo(1000);
        assertThat(open.latency().p99().value()).isBetween(1700.0, 2000.0);
        assertThat(open.latency().p95().value()).isBetween(1200.0, 1800.0);
        assertThat(open.latency().p50().value()).isCloseTo(1, within(0.2));
    }

    @Test
    void timeCountsFromTheArrivalEvenWhenNoThreadWasFree() {
        long[] arrivals = new PoissonArrivals(1000, 3).within(StepLength.ofRequests(3));
        OpenStep step = new OpenLoop(taking(request -> 100 * MILLI), pace, 1, 3).run(1000, StepLength.ofRequests(3));
        // The second is done 200 ms after the first arrived; it arrived so much later than the first.
        double second = 200 - (arrivals[1] - arrivals[0]) / (double) MILLI;
        assertThat(step.latency().p50().value()).isCloseTo(second, within(0.2));
    }

    @Test
    void aRateThatIsFollowedIsNotSaturatedAndOneAboveTheCapacityIs() {
        OpenLoop loop = new OpenLoop(taking(request -> 10 * MILLI), pace, 1, 7); // 100 answers a second
        OpenStep half = loop.run(50, StepLength.ofSeconds(20));
        assertThat(half.saturated()).isFalse();
        assertThat(half.achieved()).isCloseTo(50, within(4.0));
        OpenStep more = loop.run(130, StepLength.ofSeconds(20));
        assertThat(more.saturated()).isTrue();
        assertThat(more.achieved()).isCloseTo(100, within(1.0));
        assertThat(more.unanswered()).isZero();
    }

    @Test
    void requestsThatWouldWaitTooLongAreGivenUpAndTheirTimesDoNotCount() {
        OpenStep step = new OpenLoop(taking(request -> 10 * MILLI), pace, 1, 7).run(1000, StepLength.ofSeconds(1));
        assertThat(step.saturated()).isTrue();
        assertThat(step.unanswered()).isBetween(700L, 900L); // about 200 of 1000 are answered within two seconds
        assertThat(step.latency().n()).isBetween(200L, 202L);
        assertThat(step.latency().p99().value()).isBetween(1600.0, 2020.0);
        assertThat(step.achieved()).isCloseTo(100, within(2.0));
    }

    @Test
    void anIdleServerGivesNobodyUpHoweverLateTheFirstArrives() {
        for (int seed = 0; seed < 20; seed++) {
            OpenStep step = new OpenLoop(taking(request -> 10 * MILLI), pace, 1, seed)
                    .run(0.1, StepLength.ofSeconds(5)); // in ten seconds less than one is expected
            assertThat(step.unanswered()).isZero();
            assertThat(step.latency().p50().value()).isCloseTo(10, within(0.01));
        }
    }

    @Test
    void aStepAtALowRateLastsLongerSoThatTwentyRequestsMayArrive() {
        LoadPlan plan = new LoadPlan(List.of(1), List.of(0.5), StepLength.ofSeconds(5), 7);
        long start = now.get();
        OpenStep step = new LoadRun(taking(request -> 10 * MILLI), plan, pace, Progress.NONE)
                .run()
                .open()
                .getFirst();
        assertThat(step.latency().n()).isBetween(11L, 29L); // 20 give or take two standard deviations
        assertThat((now.get() - start) / MILLI)
                .isBetween(30_000L, 46_000L + 10); // forty seconds after six of closed loops
    }

    @Test
    void aRateAtWhichTooFewWouldArriveIsRefusedBeforeAnythingIsMeasured() {
        StepLength length = StepLength.ofSeconds(5);
        assertThatThrownBy(() -> new LoadPlan(List.of(1), List.of(10.0, 0.1), length, 7))
                .isInstanceOf(TaskException.class)
                .hasMessage(
                        "at 0.1 requests a second too few arrive in steps of 5 seconds, even if one lasts 10 times as long:"
                                + " 20 are needed; take --seconds 20 or more, or a higher rate");
        assertThat(new LoadPlan(List.of(1), List.of(0.1), StepLength.ofRequests(3), 7).rates())
                .as("who counts requests gets that many")
                .containsExactly(0.1);
    }

    @Test
    void ofPartsOfALowCapacityThoseAreLeftOutAtWhichTooFewWouldArrive() {
        LoadPlan plan = new LoadPlan(List.of(1), List.of(), StepLength.ofSeconds(2), 7);
        List<OpenStep> open = new LoadRun(taking(request -> 800 * MILLI), plan, pace, Progress.NONE)
                .run()
                .open(); // 1.25 a second: a quarter of it is less than one a second, which is the least
        assertThat(open).extracting(OpenStep::perSecond).first().isEqualTo(1.25);
        LoadPlan tiny = new LoadPlan(List.of(1), List.of(), StepLength.ofSeconds(0.1), 7);
        assertThat(new LoadRun(taking(request -> 800 * MILLI), tiny, pace, Progress.NONE)
                        .run()
                        .open())
                .isEmpty();
    }

    @Test
    void aClosedLoopTellsTheCapacityAndEndsWhenItsTimeIsUp() {
        ClosedStep step =
                new ClosedLoop(taking(request -> 4 * MILLI), pace).run(1, StepLength.ofSeconds(2), new Stages());
        assertThat(step.perSecond()).isCloseTo(250, within(0.1));
        assertThat(step.latency().n()).isEqualTo(500);
    }

    @Test
    void ratesRiseInPartsOfTheCapacityUpToTheFirstThatIsSaturated() {
        LoadPlan plan = new LoadPlan(List.of(1), List.of(), StepLength.ofSeconds(20), 7);
        List<String> told = new ArrayList<>();
        Progress progress = (work, done, total, detail) -> told.add(work + " " + done + "/" + total);
        LoadResult result = new LoadRun(taking(request -> 10 * MILLI), plan, pace, progress).run();
        assertThat(result.open()).extracting(OpenStep::perSecond).startsWith(25.0, 50.0, 75.0);
        assertThat(result.open()).last().matches(OpenStep::saturated);
        assertThat(result.open().subList(0, result.open().size() - 1)).noneMatch(OpenStep::saturated);
        assertThat(result.open().getLast().perSecond()).isBetween(99.0, 151.0);
        assertThat(told).startsWith("closed loop 1/1", "open loop 1/8");
    }

    @Test
    void chosenRatesAreAllOfferedLowestFirst() {
        LoadPlan plan = new LoadPlan(List.of(1), List.of(400.0, 20.0, 300.0), StepLength.ofSeconds(2), 7);
        LoadResult result = new LoadRun(taking(request -> 10 * MILLI), plan, pace, Progress.NONE).run();
        assertThat(result.open()).extracting(OpenStep::perSecond).containsExactly(20.0, 300.0, 400.0);
        assertThat(result.open()).extracting(OpenStep::saturated).containsExactly(false, true, true);
    }

    @Test
    void answersFasterThanMomentsCanBeWaitedForMeetNoArrivals() {
        LoadPlan plan = new LoadPlan(List.of(1), List.of(), StepLength.ofRequests(100), 7);
        assertThat(new LoadRun(taking(request -> 1000), plan, pace, Progress.NONE)
                        .run()
                        .open())
                .isEmpty();
    }

    @Test
    void stagesShowTheirShareOfAllTimeAndThoseOfOneNameCountTogether() {
        Service service = new Service(
                question -> {
                    now.addAndGet(10 * MILLI);
                    return Answer.text("a", 1)
                            .withStages(List.of(stage("encode", 1), stage("retrieve", 5), stage("encode", 2)));
                },
                List.of(new Question("q", "why?")));
        LoadPlan plan = new LoadPlan(List.of(1), List.of(50.0), StepLength.ofRequests(20), 7);
        List<StageStep> stages =
                new LoadRun(service, plan, pace, Progress.NONE).run().stages();
        assertThat(stages).extracting(StageStep::stage).containsExactly("encode", "retrieve");
        assertThat(stages.get(0).share()).isCloseTo(0.3, within(1e-9));
        assertThat(stages.get(0).time().p50().value()).isCloseTo(3, within(0.01));
        assertThat(stages.get(1).share()).isCloseTo(0.5, within(1e-9));
        assertThat(stages.get(1).time().n()).isEqualTo(20);
    }

    @Test
    void severalClientsShareTheWorkAndEachRequestIsServedOnce() {
        AtomicInteger served = new AtomicInteger();
        Service service = new Service(
                question -> {
                    served.incrementAndGet();
                    return Answer.text("a", 1);
                },
                List.of(new Question("q", "why?")));
        ClosedStep step = new ClosedLoop(service, pace).run(4, StepLength.ofRequests(1000), new Stages());
        assertThat(step.latency().n()).isEqualTo(1000);
        assertThat(served).hasValue(1000);
    }

    @Test
    void theFirstFailureEndsTheMeasurementAndIsThrown() {
        Service failing = taking(request -> {
            if (request == 3) {
                throw new IllegalStateException("no idea");
            }
            return MILLI;
        });
        assertThatThrownBy(() -> new ClosedLoop(failing, pace).run(2, StepLength.ofRequests(1000), new Stages()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no idea");
    }

    @Test
    void aRealClockIsWaitedForUntilTheMoment() {
        Pace real = Pace.of(System::nanoTime);
        long moment = real.nanos() + 3 * MILLI;
        real.until(moment);
        assertThat(real.nanos()).isGreaterThanOrEqualTo(moment);
    }

    @Test
    void whatAFreshProcessSaysIsUnderstood() {
        FirstAnswer answer = new FirstAnswer(OptionalLong.of(512));
        assertThat(FirstAnswer.in(answer.line())).contains(answer);
        FirstAnswer silent = new FirstAnswer(OptionalLong.empty());
        assertThat(FirstAnswer.in(silent.line())).contains(silent);
        assertThat(FirstAnswer.in("first, a warning")).isEmpty();
    }

    private static StageTime stage(String name, int millis) {
        return new StageTime(name, Duration.ofMillis(millis));
    }

    /** A service whose answers take so many nanoseconds, by the number of the request. */
    private Service taking(IntToLongFunction nanos) {
        AtomicInteger requests = new AtomicInteger();
        return new Service(
                question -> {
                    now.addAndGet(nanos.applyAsLong(requests.getAndIncrement()));
                    return Answer.text("a", 1);
                },
                List.of(new Question("q", "why?")));
    }
}
