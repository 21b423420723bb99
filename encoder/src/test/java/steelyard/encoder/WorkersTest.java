package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFailureEndsTheWorkAndIsThrown(int threads) {
        AtomicInteger begun = new AtomicInteger();
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.forEach(HUNDRED, piece -> {
                        begun.incrementAndGet();
                        throw new IllegalStateException("piece " + piece + " is broken");
                    }))
                    .hasMessageContaining("is broken");
        }
        assertThat(begun.get()).isLessThanOrEqualTo(threads);
    }

    @Test
    void nobodyWorksWithoutAThread() {
        assertThatThrownBy(() -> new Workers(0)).hasMessageContaining("at least one thread");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
