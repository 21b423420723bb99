package steelyard.bench.cli;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import steelyard.bench.curve.Series;
import steelyard.task.TaskException;
import steelyard.tune.RegimeChoice;
import steelyard.tune.TuneOptions;

/** Which curves a user wants. */
final class CurveSeries {
    private CurveSeries() {}

    /**
     * A curve for each method, in the order of tables; where several regimes are compared, one for each regime of those that
     * fine-tune.
     *
     * @param methods by name
     * @param regimes to be compared; empty for the one of the tuning options
     * @throws TaskException if a method is not known, or regimes are given twice or in two ways
     */
    static List<Series> of(List<String> methods, List<RegimeChoice> regimes, TuneOptions tuning) {
        if (new HashSet<>(regimes).size() < regimes.size()) {
            throw new TaskException("a regime is given twice; write each once, such as --regimes head,full");
        }
        if (!regimes.isEmpty() && tuning.regime() != RegimeChoice.AUTO) {
            throw new TaskException("give --regime for one way to fine-tune or --regimes for several, not both");
        }
        return MethodNames.chosen(methods).stream()
                .flatMap(method -> ofMethod(method, regimes))
                .toList();
    }

    private static Stream<Series> ofMethod(String method, List<RegimeChoice> regimes) {
        return regimes.isEmpty() || !tunes(method)
                ? Stream.of(new Series(method, ""))
                : regimes.stream().map(regime -> new Series(method, regime.id()));
    }

    /** Whether there is anything fine-tuned in a method. */
    static boolean tunes(String method) {
        return method.equals(MethodNames.FINE_TUNED) || method.equals(MethodNames.HYBRID);
    }

    /** How the fine-tuned part of a series is trained. */
    static RegimeChoice regime(Series series, TuneOptions tuning) {
        return Stream.of(RegimeChoice.values())
                .filter(choice -> choice.id().equals(series.regime()))
                .findFirst()
                .orElse(tuning.regime());
    }
}
