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
    /** A queue of this share of all requests is no chance. */
    private static final double LEFT = 0.05;

    /** Serves all requests of a step. */
    OpenStep run(double perSecond, StepLength length) {
        long[] arrivals = new PoissonArrivals(perSecond, seed).within(length);
        long last = arrivals[arrivals.length - 1];
        // Requests that arrive until time is up, or so many: then the last one ends the step.
        // As long again after its end they are served; those that still wait are given up.
        long window = arrivals.length == length.requests() ? last : Math.max(last, length.nanos());
        Served served = new Served(pace.nanos(), arrivals.length, Math.max(1, window), window + length.nanos());
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
        if (request > 0 && pace.nanos() - served.start > served.patience) {
            served.unanswered.increment(); // it has no time: nobody knows how long its answer would have taken
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
        private final int all;
        private final long window;
        private final long patience;
        private final Times times = new Times();
        private final LongAdder inWindow = new LongAdder();
        private final LongAdder unanswered = new LongAdder();
        private final AtomicLong last;

        Served(long start, int all, long window, long patience) {
            this.start = start;
            this.all = all;
            this.window = window;
            this.patience = patience;
            this.last = new AtomicLong(start + window);
        }

        OpenStep step(double perSecond) {
            long waiting = all - inWindow.sum() - threads; // those that a thread is at do not wait
            double seconds = (last.get() - start) / NANOS;
            return new OpenStep(
                    perSecond, times.count() / seconds, unanswered.sum(), waiting > LEFT * all, times.percentiles());
        }
    }
}
