package steelyard.bench.advice;

import java.time.Duration;
import steelyard.bench.score.Latency;
import steelyard.bench.score.Score;

/**
 * A method that could be used for a task.
 *
 * @param method its name
 * @param score by the metric that methods are ranked by
 * @param latency of single answers
 * @param preparation what indexing and training took
 * @param cached whether a part of that was done by an earlier run, so that it says too little
 */
public record Choice(String method, Score score, Latency latency, Duration preparation, boolean cached) {}
