package steelyard.bench.load;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Threads that take requests by their number, 0, 1, 2, …, each the next one that nobody has taken. */
final class Crew {
    private Crew() {}

    /**
     * Lets threads take requests until one says that there are no more. The first failure ends the work of all and is thrown.
     *
     * @param size threads
     * @param take serves a request; false if it was none, because the work is over
     */
    static void work(int size, IntPredicate take) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        Callable<Boolean> member = () -> {
            try {
                while (!over.get() && take.test(next.getAndIncrement())) {} // all is in the condition
            } finally {
                over.set(true);
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(size, member))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a load was measured", e);
        }
    }
}
