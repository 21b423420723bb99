package steelyard.bench.report;

import java.time.Duration;
import steelyard.task.Answer;

/**
 * One method's answer to a question that a user asked.
 *
 * @param task whose data the method learned from
 * @param method its name
 * @param answer what it said
 * @param latency how long it took, warm
 */
public record Asked(String task, String method, Answer answer, Duration latency) {}
