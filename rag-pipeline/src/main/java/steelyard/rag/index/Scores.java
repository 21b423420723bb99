package steelyard.rag.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Documents and how well each fits, as they come. For one thread. */
final class Scores {
    private int[] docs;
    private float[] scores;
    private int size;

    /** With room for some; more may be added. */
    Scores(int expected) {
        docs = new int[expected];
        scores = new float[expected];
    }

    void add(int doc, float score) {
        if (size == docs.length) {
            docs = ArrayUtil.grow(docs);
            scores = ArrayUtil.grow(scores);
        }
        docs[size] = doc;
        scores[size] = score;
        size++;
    }

    int size() {
        return size;
    }

    int doc(int place) {
        return docs[place];
    }

    float score(int place) {
        return scores[place];
    }

    /** Those that are at least as good as the {@code k}-th best: more than {@code k} only where the last ones are equal. */
    Scores best(int k) {
        if (size <= k) {
            return this;
        }
        float least = least(k);
        Scores best = new Scores(k);
        for (int i = 0; i < size; i++) {
            if (scores[i] >= least) {
                best.add(docs[i], scores[i]);
            }
        }
        return best;
    }

    /** The {@code k}-th best score, by a heap of the {@code k} best so far, the least of them on top. */
    private float least(int k) {
        float[] heap = Arrays.copyOf(scores, k);
        for (int i = k / 2 - 1; i >= 0; i--) {
            sink(heap, i);
        }
        for (int i = k; i < size; i++) {
            if (scores[i] > heap[0]) {
                heap[0] = scores[i];
                sink(heap, 0);
            }
        }
        return heap[0];
    }

    private static void sink(float[] heap, int from) {
        int parent = from;
        while (2 * parent + 1 < heap.length) {
            int child = 2 * parent + 1;
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[parent] <= heap[child]) {
                return;
            }
            float above = heap[parent];
            heap[parent] = heap[child];
            heap[child] = above;
            parent = child;
        }
    }
}
