package steelyard.bench.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import steelyard.bench.run.CellRun;
import steelyard.task.ChatUse;

/**
 * What one method on one task costs.
 *
 * @param task name of the task
 * @param method name of the method
 * @param spent processor time, memory and disk
 * @param prepare price of making it ready once: processor time
 * @param per1000Queries price of a thousand answers: processor time; memory and disk while they are made; a chat model
 * @param unpriced what could not be counted; empty where all is in the prices
 */
public record Cost(
        String task, String method, Spent spent, double prepare, double per1000Queries, List<String> unpriced) {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_MILLI = 1e6;
    private static final int THOUSAND = 1000;

    public Cost {
        unpriced = List.copyOf(unpriced);
    }

    /**
     * What was spent.
     *
     * @param prepareCpu processor time of the preparation, and of the earlier one that cached parts are from
     * @param queryCpu processor time of one answer, the mean over all
     * @param residentBytes memory of the process while it answered, with the first seed; empty where the system does not tell
     * @param diskBytes size of what preparation made
     */
    public record Spent(Duration prepareCpu, Duration queryCpu, OptionalLong residentBytes, long diskBytes) {}

    /** Prices a method that had the process for itself. */
    static Cost of(List<CellRun> seeds, Prices prices) {
        return of(seeds, prices, seeds.getFirst().answering().residentBytes().orElse(0));
    }

    /**
     * Prices what was seen of one method on one task, with one seed or several: means over the seeds.
     *
     * @param memory that a second of answering is charged with, in bytes
     */
    static Cost of(List<CellRun> seeds, Prices prices, long memory) {
        CellRun first = seeds.getFirst();
        Spent spent = new Spent(
                preparing(seeds),
                answering(seeds),
                first.answering().residentBytes(),
                first.preparation().footprint().bytes());
        return new Cost(
                first.cell().name().task(),
                first.cell().name().method(),
                spent,
                prices.ofCpu(seconds(spent.prepareCpu())),
                THOUSAND * query(seeds, spent, prices, memory),
                unpriced(seeds));
    }

    /** To the millisecond, as reports hold it: a run that was gone on with has it from there. */
    private static Duration preparing(List<CellRun> seeds) {
        Duration all = seeds.stream()
                .map(CellRun::preparation)
                .map(made -> made.cpu().plus(made.footprint().savedCpu()))
                .reduce(Duration.ZERO, Duration::plus);
        return Duration.ofMillis(Math.round(all.dividedBy(seeds.size()).toNanos() / NANOS_OF_MILLI));
    }

    private static Duration answering(List<CellRun> seeds) {
        Duration all = seeds.stream().map(seed -> seed.answering().cpu()).reduce(Duration.ZERO, Duration::plus);
        return all.dividedBy(Math.max(1, counted(seeds)));
    }

    private static int counted(List<CellRun> seeds) {
        return seeds.stream().mapToInt(seed -> seed.answering().items()).sum();
    }

    /** The price of one answer. */
    private static double query(List<CellRun> seeds, Spent spent, Prices prices, long memory) {
        double seconds = seeds.stream()
                .flatMap(seed -> seed.observations().stream())
                .mapToDouble(observation -> seconds(observation.latency()))
                .average()
                .orElseThrow();
        double machine = prices.ofCpu(seconds(spent.queryCpu())) + prices.ofHolding(memory, spent.diskBytes(), seconds);
        int counted = counted(seeds);
        double chat = counted == 0 ? 0 : prices.ofChat(chat(seeds), seconds * counted) / counted;
        return machine / prices.machine().busyShare() + chat;
    }

    private static ChatUse chat(List<CellRun> seeds) {
        return seeds.stream().map(seed -> seed.answering().chat()).reduce(ChatUse.NONE, ChatUse::and);
    }

    private static List<String> unpriced(List<CellRun> seeds) {
        List<String> unpriced = new ArrayList<>();
        if (seeds.stream()
                .map(seed -> seed.preparation().footprint())
                .anyMatch(made -> made.fromCache() && made.savedCpu().isZero())) {
            unpriced.add("training, from the cache");
        }
        if (counted(seeds) == 0) {
            unpriced.add("processor time and memory of answers, of a run that was broken off");
        } else if (seeds.getFirst().answering().residentBytes().isEmpty()) {
            unpriced.add("memory, which this system does not tell");
        }
        long untold = chat(seeds).untold();
        if (untold > 0) {
            unpriced.add("tokens of %d replies whose server did not tell".formatted(untold));
        }
        return unpriced;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }
}
