package steelyard.bench.update;

import steelyard.task.Method;

/**
 * A method in service.
 *
 * @param name in reports
 * @param method prepared on the data of before, and then a second time on those of now, which is its remedy: it may go on
 *     from what the first time left
 * @param remedy what the second time does; where it does nothing, the method is not prepared again
 */
public record Candidate(String name, Method method, Remedy remedy) {}
