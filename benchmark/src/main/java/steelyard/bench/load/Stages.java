package steelyard.bench.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.StageTime;

/** Counts the stages of answers. Threads may share it. */
final class Stages {
    private final Map<String, Times> times = new LinkedHashMap<>();
    private final Map<String, Long> sums = new LinkedHashMap<>();
    private long all;

    /** Counts an answer that took so long in all; stages of one name count as one. */
    synchronized void record(Answer answer, long nanos) {
        Map<String, Duration> byName = new LinkedHashMap<>();
        for (StageTime stage : answer.stages()) {
            byName.merge(stage.stage(), stage.time(), Duration::plus);
        }
        byName.forEach((stage, time) -> {
            times.computeIfAbsent(stage, unseen -> new Times()).record(time.toNanos());
            sums.merge(stage, time.toNanos(), Long::sum);
        });
        all += nanos;
    }

    /** One for each stage, in the order of their first appearance. */
    synchronized List<StageStep> steps() {
        return times.entrySet().stream()
                .map(stage -> new StageStep(
                        stage.getKey(),
                        all == 0 ? 0 : (double) sums.getOrDefault(stage.getKey(), 0L) / all,
                        stage.getValue().percentiles()))
                .toList();
    }
}
