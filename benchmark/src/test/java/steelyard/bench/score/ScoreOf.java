package steelyard.bench.score;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** Takes a score that must be there out of many. */
record ScoreOf(Map<String, Score> scores) {
    double value(String name) {
        return requireNonNull(scores.get(name), name).value();
    }

    int n(String name) {
        return requireNonNull(scores.get(name), name).n();
    }
}
