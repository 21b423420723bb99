package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyPieceIsDoneOnceHoweverManyThreadsThereAre(int threads) {
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        try (Workers workers = new Workers(threads)) {
            workers.forEach(HUNDRED, done::add);
            workers.forEach(List.of(), done::add);
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(HUNDRED);
    }

    @Test
    void asManyThreadsWorkAtOnceAsWereAskedFor() {
        CyclicBarrier barrier = new CyclicBarrier(3); // opens when three threads stand before it
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(3)) {
            workers.forEach(List.of(1, 2, 3), piece -> {
                threads.add(Thread.currentThread());
                meet(barrier);
            });
        }
        assertThat(threads).hasSize(3).contains(Thread.currentThread());
    }

    @Test
    void aFailureEndsTheWorkOfTheOthersTooAndIsThrown() {
        List<Integer> many = IntStream.range(0, 1_000_000).boxed().toList();
        IllegalStateException broken = new IllegalStateException("piece 0 is broken");
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.forEach(many, piece -> {
                        if (piece == 0) {
                            failed.countDown();
                            throw broken;
                        }
                        await(failed);
                        done.incrementAndGet();
                    }))
                    .hasStackTraceContaining("piece 0 is broken");
        }
        assertThat(done.get()).isLessThan(many.size() - 1);
    }

    @Test
    void nobodyWorksWithoutAThread() {
        assertThatThrownBy(() -> new Workers(0)).hasMessageContaining("at least one thread");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
