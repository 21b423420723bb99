package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import steelyard.bench.load.ColdStart;
import steelyard.bench.load.FirstAnswer;
import steelyard.bench.perf.FreshProcess;
import steelyard.bench.perf.Spread;
import steelyard.bench.plan.Cell;
import steelyard.bench.run.RunException;

/**
 * Starts this program anew, called as it was called, to answer one question.
 *
 * @param surroundings where the program runs; the new process sees the same home and cache
 * @param arguments of the call
 * @param times how often; the median time counts, and the memory of the last
 */
record ColdProcess(Surroundings surroundings, List<String> arguments, int times) {
    /** Tells a process which task and method it is to answer by. */
    static final String OPTION = "--first-answer";

    private static final double MILLIS = 1000;

    /** What stands behind {@link #OPTION}. */
    static String name(Cell cell) {
        return cell.task().name() + "/" + cell.method().name();
    }

    /**
     * Measures the cold start of one method on one task.
     *
     * @throws RunException if a process fails
     */
    ColdStart measure(Cell cell) {
        if (times == 0) {
            return ColdStart.NONE;
        }
        List<Double> seconds = new ArrayList<>();
        OptionalLong bytes = OptionalLong.empty();
        for (int i = 0; i < times; i++) {
            FreshProcess.Line line = answered(cell);
            seconds.add(line.seconds());
            bytes = FirstAnswer.in(line.text()).orElseThrow().residentBytes();
        }
        return new ColdStart(OptionalDouble.of(MILLIS * Spread.of(seconds).median()), bytes, Optional.empty());
    }

    private FreshProcess.Line answered(Cell cell) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(OPTION, name(cell)));
        FreshProcess.Result result = FreshProcess.of(
                        Main.class.getName(),
                        List.of("-Dsteelyard.home=" + surroundings.home()),
                        all,
                        Map.of("STEELYARD_CACHE", surroundings.cache().toString()))
                .run(surroundings.clock().nanos(), line -> FirstAnswer.in(line).isPresent());
        if (result.code() != 0 || result.awaited().isEmpty()) {
            throw new RunException(
                    "task '%s', method '%s': a process that was started for the cold start ended with code %d; it said: %s"
                            .formatted(
                                    cell.task().name(),
                                    cell.method().name(),
                                    result.code(),
                                    result.said().strip()));
        }
        return result.awaited().get();
    }
}
