package steelyard.encoder;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Threads that do independent pieces of work, the caller's among them. Threads may share it. They never wait for each other
 * before the work is done, so that none stands idle, and none spins.
 */
final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService others;

    /** @param threads how many work on one call, the caller's included */
    Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread has to work, not " + threads);
        }
        this.threads = threads;
        this.others = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("encoder-", 1).factory());
    }

    int threads() {
        return threads;
    }

    /**
     * Does all pieces, begun in their order; the first failure ends the work and is thrown when no thread is at it any more.
     */
    <T> void forEach(List<T> pieces, Consumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        Runnable drain = () -> {
            try {
                for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
                    work.accept(pieces.get(i));
                }
            } finally {
                next.set(pieces.size()); // where one has failed the others need not go on
            }
        };
        List<CompletableFuture<Void>> helping = Stream.generate(() -> CompletableFuture.runAsync(drain, others))
                .limit(Math.max(0, Math.min(threads, pieces.size()) - 1))
                .toList();
        CompletableFuture<Void> helped = CompletableFuture.allOf(helping.toArray(CompletableFuture[]::new));
        try {
            drain.run();
            helped.join();
        } finally {
            helped.exceptionally(failure -> null).join();
        }
    }

    @Override
    public void close() {
        others.close();
    }
}
