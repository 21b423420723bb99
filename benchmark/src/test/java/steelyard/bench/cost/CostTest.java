package steelyard.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.bench.plan.Cell;
import steelyard.bench.run.Answering;
import steelyard.bench.run.CellRun;
import steelyard.bench.run.Observation;
import steelyard.bench.run.Preparation;
import steelyard.bench.score.Comparisons;
import steelyard.bench.score.Contender;
import steelyard.bench.score.PairedBootstrap;
import steelyard.task.Answer;
import steelyard.task.ChatUse;
import steelyard.task.Example;
import steelyard.task.Footprint;

class CostTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final List<Example> ITEMS = SmallTasks.numbers("test", 1, 20);

    /** A processor for 3.60 an hour is a thousandth a second; a GB for 2.628 a month is a millionth a second. */
    private static final Prices PRICES =
            new Prices("p", "USD", new Prices.Machine(3.6, 2.628, 26.28, 1), new Prices.ChatModel(7.2, 0.5, 4));

    @Test
    void preparingIsPricedByItsProcessorTime() {
        Cost cost = Cost.of(List.of(run(prepared(0, 50, false), Duration.ofSeconds(2), ChatUse.NONE)), PRICES);
        assertThat(cost.prepare()).isCloseTo(0.05, EXACTLY);
    }

    @Test
    void whatCameFromTheCacheCostsWhatItTookToMake() {
        Cost cost = Cost.of(List.of(run(prepared(40, 2, true), Duration.ofSeconds(2), ChatUse.NONE)), PRICES);
        assertThat(cost.spent().prepareCpu()).isEqualTo(Duration.ofSeconds(42));
        assertThat(cost.prepare()).isCloseTo(0.042, EXACTLY);
        assertThat(cost.unpriced()).isEmpty();
    }

    @Test
    void whereTheCacheDoesNotKnowTheCostSaysSo() {
        Cost cost = Cost.of(List.of(run(prepared(0, 2, true), Duration.ofSeconds(2), ChatUse.NONE)), PRICES);
        assertThat(cost.unpriced()).containsExactly("training, from the cache");
    }

    @Test
    void aQueryIsPricedByProcessorTimeAndByMemoryAndDiskForAsLongAsItTakes() {
        Cost cost = Cost.of(List.of(run(prepared(0, 0, false), Duration.ofSeconds(2), ChatUse.NONE)), PRICES);
        // 20 answers: 2 s of the processor; 20 · 0.1 s with 1 GB of memory and 2 GB of disk at ten times its price
        double twenty = 2 * 0.001 + 2 * (1 * 1e-6 + 2 * 1e-5);
        assertThat(cost.per1000Queries()).isCloseTo(50 * twenty, EXACTLY);
        assertThat(cost.spent().queryCpu()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void idleTimeIsPaidByTheAnswers() {
        Prices idle = new Prices("p", "USD", new Prices.Machine(3.6, 2.628, 26.28, 0.25), PRICES.chat());
        CellRun run = run(prepared(0, 0, false), Duration.ofSeconds(2), ChatUse.NONE);
        assertThat(Cost.of(List.of(run), idle).per1000Queries())
                .isCloseTo(4 * Cost.of(List.of(run), PRICES).per1000Queries(), EXACTLY);
    }

    @Test
    void aChatModelCostsItsTokensAndItsHardware() {
        CellRun silent = run(prepared(0, 0, false), Duration.ofSeconds(2), ChatUse.NONE);
        CellRun asking = run(prepared(0, 0, false), Duration.ofSeconds(2), new ChatUse(20, 0, 40_000, 1_000));
        // For 20 answers: 2 s of hardware at 0.002, 0.04 million tokens at 0.5, 0.001 million at 4
        double twenty = 2 * 0.002 + 0.04 * 0.5 + 0.001 * 4;
        assertThat(Cost.of(List.of(asking), PRICES).per1000Queries()
                        - Cost.of(List.of(silent), PRICES).per1000Queries())
                .isCloseTo(50 * twenty, within(1e-9));
    }

    @Test
    void repliesWhoseTokensNobodyToldAreNamed() {
        Cost cost = Cost.of(List.of(run(prepared(0, 0, false), Duration.ZERO, new ChatUse(20, 3, 1, 1))), PRICES);
        assertThat(cost.unpriced()).containsExactly("tokens of 3 replies whose server did not tell");
    }

    @Test
    void memoryThatTheSystemDoesNotTellIsNotCountedAndSaid() {
        CellRun run = run(prepared(0, 0, false), Duration.ofSeconds(2), ChatUse.NONE);
        Answering untold = new Answering(20, Duration.ofSeconds(2), OptionalLong.empty(), ChatUse.NONE);
        Cost cost = Cost.of(List.of(new CellRun(run.cell(), run.preparation(), untold, run.observations())), PRICES);
        assertThat(cost.unpriced()).containsExactly("memory, which this system does not tell");
        assertThat(cost.per1000Queries()).isCloseTo(50 * (2 * 0.001 + 2 * 2 * 1e-5), EXACTLY);
    }

    @Test
    void severalSeedsCostTheirMean() {
        CellRun one = run(prepared(0, 10, false), Duration.ofSeconds(2), ChatUse.NONE);
        CellRun other = run(prepared(30, 20, true), Duration.ofSeconds(6), ChatUse.NONE);
        Cost cost = Cost.of(List.of(one, other), PRICES);
        assertThat(cost.spent().prepareCpu()).isEqualTo(Duration.ofSeconds(30));
        assertThat(cost.spent().queryCpu()).isEqualTo(Duration.ofMillis(200)); // 8 s for 40 answers
    }

    @Test
    void aRunThatWasGoneOnWithIsPricedByTheItemsThatWereCounted() {
        CellRun run = run(prepared(0, 0, false), Duration.ofSeconds(2), ChatUse.NONE);
        Answering rest = new Answering(5, Duration.ofMillis(500), OptionalLong.of(1_000_000_000), ChatUse.NONE);
        CellRun resumed = new CellRun(run.cell(), run.preparation(), rest, run.observations());
        assertThat(Cost.of(List.of(resumed), PRICES)).isEqualTo(Cost.of(List.of(run), PRICES));

        CellRun unknown = new CellRun(run.cell(), run.preparation(), Answering.UNKNOWN, run.observations());
        assertThat(Cost.of(List.of(unknown), PRICES).unpriced())
                .containsExactly("processor time and memory of answers, of a run that was broken off");
    }

    @Test
    void noMethodPaysForMemoryThatOthersLeftInTheProcess() {
        CellRun first = run("rag", prepared(0, 0, false));
        CellRun second = run("finetuned", prepared(0, 0, false));
        Answering swollen = new Answering(20, Duration.ofSeconds(2), OptionalLong.of(4_000_000_000L), ChatUse.NONE);
        List<CellRun> runs =
                List.of(first, new CellRun(second.cell(), second.preparation(), swollen, second.observations()));
        Comparisons compared = Comparisons.of(
                "parity",
                "accuracy",
                List.of(Contender.of("rag", new double[20]), Contender.of("finetuned", new double[20])),
                new PairedBootstrap(1));
        Costs costs = Costs.of(runs, List.of(compared), PRICES);
        assertThat(costs.cells().get(0).per1000Queries())
                .isEqualTo(costs.cells().get(1).per1000Queries())
                .isCloseTo(50 * (2 * 0.001 + 2 * (4 * 1e-6 + 2 * 1e-5)), EXACTLY); // 4 GB, as above
        assertThat(costs.cells().get(0).spent().residentBytes()).hasValue(1_000_000_000);
    }

    @Test
    void everyPairOfMethodsOnATaskIsCompared() {
        List<CellRun> runs = List.of(
                run("baseline", prepared(0, 0, false)),
                run("rag", prepared(0, 1, false)),
                run("finetuned", prepared(0, 9, false)));
        List<Contender> contenders = Stream.of("baseline", "rag", "finetuned")
                .map(method -> Contender.of(method, new double[20]))
                .toList();
        Comparisons compared = Comparisons.of("parity", "accuracy", contenders, new PairedBootstrap(1));
        Costs costs = Costs.of(runs, List.of(compared), PRICES);
        assertThat(costs.cells()).extracting(Cost::method).containsExactly("baseline", "rag", "finetuned");
        assertThat(costs.breakEvens())
                .extracting(BreakEven::dearerToPrepare)
                .containsExactly("rag", "finetuned", "finetuned");
        assertThat(costs.breakEvens()).extracting(BreakEven::cheaper).containsExactly("baseline", "baseline", "rag");
        assertThat(costs.of("parity", "rag")).isPresent();
        assertThat(costs.of("parity", "nobody")).isEmpty();
    }

    private static CellRun run(String method, Preparation preparation) {
        CellRun run = run(preparation, Duration.ofSeconds(2), ChatUse.NONE);
        Cell cell = new Cell(run.cell().task(), LastWord.right(method), 42, ITEMS);
        return new CellRun(cell, preparation, run.answering(), run.observations());
    }

    private static Preparation prepared(int saved, int cpu, boolean cached) {
        return new Preparation(
                Duration.ofSeconds(1),
                Duration.ofSeconds(cpu),
                new Footprint(2_000_000_000, cached, Map.of(), List.of(), Duration.ofSeconds(saved)));
    }

    /** Twenty answers of a tenth of a second each. */
    private static CellRun run(Preparation preparation, Duration cpu, ChatUse chat) {
        Cell cell = new Cell(SmallTasks.parity(), LastWord.right("reader"), 42, ITEMS);
        List<Observation> observations = ITEMS.stream()
                .map(item -> new Observation(item, Answer.text("even", 1), Duration.ofMillis(100)))
                .toList();
        return new CellRun(
                cell, preparation, new Answering(20, cpu, OptionalLong.of(1_000_000_000), chat), observations);
    }
}
