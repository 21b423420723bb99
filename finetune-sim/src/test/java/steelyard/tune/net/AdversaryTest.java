package steelyard.tune.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class AdversaryTest {
    /** Two texts of two tokens of two units; the second text has one token and padding. */
    private static final Shape SHAPE = new Shape(2, 2, 2);

    /** How steep the loss is in each unit. */
    private static final float[] SLOPES = {3, 0, 0, 4, 0, -0.5f, 0, 0};

    @Test
    void aTextsEmbeddingsAreMovedToWhereTheLossIsHighestByALengthForEachToken() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray words = manager.ones(SHAPE);
            Adversary adversary = new Adversary(0.1);
            propagate(manager, adversary, words);
            float two = (float) (0.1 * Math.sqrt(2) / 5); // two tokens, and slopes of 5 together
            propagate(manager, adversary, words); // where they are moved to they are not moved further
            assertThat(adversary.meet(words).toFloatArray())
                    .containsExactly(new float[] {1 + 3 * two, 1, 1, 1 + 4 * two, 1, 0.9f, 1, 1}, within(1e-6f));
            adversary.forget();
            assertThat(adversary.meet(words).toFloatArray()).containsOnly(1);
        }
    }

    @Test
    void withoutAShiftNothingIsMoved() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray words = manager.ones(SHAPE);
            Adversary none = new Adversary(0);
            assertThat(none.meet(words)).isSameAs(words);
            assertThat(none.isActive()).isFalse();
        }
    }

    private static void propagate(NDManager manager, Adversary adversary, NDArray words) {
        words.setRequiresGradient(true);
        try (NDManager scope = manager.newSubManager();
                GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray loss =
                    adversary.meet(words).mul(scope.create(SLOPES, SHAPE)).sum();
            gradients.backward(loss);
            adversary.learn();
        }
    }
}
