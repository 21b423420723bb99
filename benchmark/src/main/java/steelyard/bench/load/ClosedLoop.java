package steelyard.bench.load;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that ask one thing after the other: a slow answer delays the next question, so that such a load never asks more
 * than can be answered. How many answers that gives is the capacity; how long it would take under a load of its own accord,
 * {@link OpenLoop} tells.
 *
 * @param service what is asked
 * @param pace the clock
 */
record ClosedLoop(Service service, Pace pace) {
    private static final double NANOS = 1e9;

    /**
     * Asks until the step is over, once at least.
     *
     * @param clients that ask at once
     * @param stages is handed each answer
     */
    ClosedStep run(int clients, StepLength length, Stages stages) {
        Times times = new Times();
        long start = pace.nanos();
        AtomicLong last = new AtomicLong(start + 1);
        Crew.work(clients, request -> {
            long asked = pace.nanos();
            if (request >= length.requests() || (request > 0 && asked - start >= length.nanos())) {
                return false;
            }
            var answer = service.answer(request);
            long done = pace.nanos();
            times.record(done - asked);
            stages.record(answer, done - asked);
            last.accumulateAndGet(done, Math::max);
            return true;
        });
        return new ClosedStep(clients, times.count() / ((last.get() - start) / NANOS), times.percentiles());
    }
}
