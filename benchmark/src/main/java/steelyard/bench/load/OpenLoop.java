package steelyard.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Requests that arrive at moments of their own, as those of many users do, and are served in their order by some threads. The
 * time of each counts from its arrival, whether or not a thread is free: if an answer takes long, those behind it are seen to
 * wait. A closed loop would not have asked them meanwhile, and would leave them out of its percentiles ("coordinated
 * omission", Tene 2013).
 *
 * @param service what is asked
 * @param pace the clock
 * @param threads that serve
 * @param seed of the arrivals
 */
record OpenLoop(Service service, Pace pace, int threads, long seed) {
    private static final double NANOS = 1e9;
    /** A step of some time serves so many times as long; then requests that still wait are given up. */
    private static final int PATIENCE = 2;
    /** A queue of this share of all requests is no chance. */
    private static final double LEFT = 0.05;

    /** Serves all requests of a step. */
    OpenStep run(double perSecond, StepLength length) {
        long[] arrivals = new PoissonArrivals(perSecond, seed).within(length);
        long last = arrivals[arrivals.length - 1];
        // Requests that arrive until time is up, or so many: then the last one ends the step.
        long window = arrivals.length == length.requests() ? last : Math.max(last, length.nanos());
        Served served = new Served(pace.nanos(), Math.max(1, window), PATIENCE * length.nanos());
        Crew.work(threads, request -> {
            if (request >= arrivals.length) {
                return false;
            }
            serve(request, arrivals[request], served);
            return true;
        });
        return served.step(perSecond);
    }

    private void serve(int request, long arrival, Served served) {
        long arrived = served.start + arrival;
        pace.until(arrived);
        if (pace.nanos() - served.start > served.patience) {
            served.unanswered.increment();
            served.times.record(pace.nanos() - arrived);
            return;
        }
        service.answer(request);
        long done = pace.nanos();
        served.times.record(done - arrived);
        served.last.accumulateAndGet(done, Math::max);
        if (done - served.start <= served.window) {
            served.inWindow.increment();
        }
    }

    /** What became of the requests so far. */
    private final class Served {
        private final long start;
        private final long window;
        private final long patience;
        private final Times times = new Times();
        private final LongAdder inWindow = new LongAdder();
        private final LongAdder unanswered = new LongAdder();
        private final AtomicLong last;

        Served(long start, long window, long patience) {
            this.start = start;
            this.window = window;
            this.patience = patience;
            this.last = new AtomicLong(start + window);
        }

        OpenStep step(double perSecond) {
            long all = times.count();
            long answered = all - unanswered.sum();
            long waiting = all - inWindow.sum() - threads; // those that a thread is at do not wait
            double seconds = (last.get() - start) / NANOS;
            return new OpenStep(
                    perSecond, answered / seconds, unanswered.sum(), waiting > LEFT * all, times.percentiles());
        }
    }
}
