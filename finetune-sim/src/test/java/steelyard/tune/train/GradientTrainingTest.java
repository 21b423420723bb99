package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import steelyard.task.Progress;
import steelyard.tune.data.Batch;
import steelyard.tune.data.Batches;
import steelyard.tune.net.Adversary;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Weights;

/** Training of one number x towards what batches hold: the loss is the mean of (x − target)². */
class GradientTrainingTest {
    private static final String X = "x";

    /** Targets; the mean loss is over them. */
    private record Targets(List<Float> values) implements Batch {
        static Targets of(Float... values) {
            return new Targets(List.of(values));
        }

        @Override
        public int items() {
            return values.size();
        }
    }

    @Test
    void aBatchInPartsMovesTheWeightsLikeTheWholeBatch() {
        List<Targets> whole = List.of(Targets.of(1f, 2f, 6f));
        List<Targets> parts = List.of(Targets.of(1f), Targets.of(2f, 6f));
        // a second batch, since the first step of AdamW goes as far whatever the gradient's length
        float once = x(train(3, List.of(whole, List.of(Targets.of(-1f))), DevSet.NONE));
        float inParts = x(train(3, List.of(parts, List.of(Targets.of(-1f))), DevSet.NONE));
        assertThat(inParts).isCloseTo(once, within(1e-6f)).isNotEqualTo(0f);
    }

    @Test
    void theWeightsOfTheBestPassAreKeptAndTrainingEndsWhenPatienceDoes() {
        Trained trained = train(5, List.of(List.of(Targets.of(100f))), scored(0.5, 0.9, 0.8, 0.7, 0.99));
        assertThat(trained.curve()).hasSize(4); // the second was the best, and two more were waited for
        assertThat(trained.best()).isEqualTo(2);
        assertThat(trained.cut()).isFalse();
        Trained later = train(5, List.of(List.of(Targets.of(100f))), scored(0.1, 0.2, 0.3, 0.4, 0.5));
        assertThat(x(trained)).isPositive().isLessThan(x(later));
    }

    @Test
    void withoutEnoughDevExamplesTheLastPassIsKept() {
        Trained trained = train(3, List.of(List.of(Targets.of(100f))), DevSet.NONE);
        assertThat(trained.curve()).hasSize(3);
        assertThat(trained.best()).isEqualTo(3);
    }

    @Test
    void whatIsKeptIsWhatTheDevExamplesScored() {
        List<Float> scored = new ArrayList<>();
        Trained trained = train(
                4,
                List.of(List.of(Targets.of(100f))),
                weights -> scored(() -> {
                    scored.add(weights.get(X).toFloatArray()[0]);
                    return scored.size() == 2 ? 1.0 : 0.5;
                }));
        assertThat(trained.best()).isEqualTo(2);
        assertThat(x(trained)).isEqualTo(scored.get(1)).isNotEqualTo(scored.getLast());
    }

    @Test
    void anAdversaryHasEachPartSeenTwiceAndTheStepsStayAsLong() {
        AtomicInteger seen = new AtomicInteger();
        List<List<Targets>> batches = List.of(List.of(Targets.of(1f), Targets.of(2f, 6f)), List.of(Targets.of(-1f)));
        float plain = x(train(2, batches, DevSet.NONE));
        float twice = x(train(2, batches, new Adversary(0.1), seen));
        assertThat(seen).hasValue(2 * 2 * 3);
        assertThat(twice).isCloseTo(plain, within(1e-6f));
    }

    @Test
    void aNetworkThatDoesNotMeetItsAdversaryIsNotTrained() {
        TrainingPlan plan = plan(1, 0.1);
        try (TorchSession torch = new TorchSession(plan, System::nanoTime)) {
            Weights weights = new Weights(torch.manager());
            weights.putAll(Map.of(X, Matrix.vector(new float[1])), name -> true);
            GradientTraining<Targets> training =
                    new GradientTraining<>(torch.manager(), plan, torch.budget(), Progress.NONE);
            assertThatThrownBy(() -> training.run(
                            weights,
                            batches(List.of(List.of(Targets.of(1f)))),
                            (scope, batch) -> loss(scope, weights, batch),
                            DevSet.NONE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("does not meet its adversary");
        }
    }

    @Test
    void aLossThatIsNoNumberStopsTrainingWithAHint() {
        assertThatThrownBy(() -> train(1, List.of(List.of(Targets.of(Float.NaN))), DevSet.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a lower learning rate may help");
    }

    private static Trained train(int passes, List<List<Targets>> batches, DevSet dev) {
        return train(passes, batches, weights -> dev);
    }

    private static Trained train(int passes, List<List<Targets>> batches, Function<Weights, DevSet> dev) {
        TrainingPlan plan = plan(passes, 0);
        try (TorchSession torch = new TorchSession(plan, System::nanoTime)) {
            Weights weights = new Weights(torch.manager());
            weights.putAll(Map.of(X, Matrix.vector(new float[1])), name -> true);
            return new GradientTraining<Targets>(torch.manager(), plan, torch.budget(), Progress.NONE)
                    .run(weights, batches(batches), (scope, batch) -> loss(scope, weights, batch), dev.apply(weights));
        }
    }

    private static TrainingPlan plan(int passes, double shift) {
        return new TrainingPlan(
                new Regime.Full(false),
                new Passes(passes, 0, 3, 2, null),
                new Rates(0.1, 0.1, 0, 0, 1e9, shift),
                0,
                1,
                1);
    }

    private static Trained train(int passes, List<List<Targets>> batches, Adversary adversary, AtomicInteger seen) {
        TrainingPlan plan = plan(passes, 0.1);
        try (TorchSession torch = new TorchSession(plan, System::nanoTime)) {
            Weights weights = new Weights(torch.manager());
            weights.putAll(Map.of(X, Matrix.vector(new float[1])), name -> true);
            return new GradientTraining<Targets>(torch.manager(), plan, torch.budget(), Progress.NONE)
                    .run(
                            weights,
                            batches(batches),
                            (scope, batch) -> {
                                seen.incrementAndGet();
                                NDArray embeddings = adversary.meet(scope.zeros(new Shape(1, 1, 1)));
                                return loss(scope, weights, batch).add(embeddings.sum()); // the same slope everywhere
                            },
                            DevSet.NONE,
                            adversary);
        }
    }

    private static NDArray loss(NDManager scope, Weights weights, Targets batch) {
        float[] targets = new float[batch.items()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = batch.values().get(i);
        }
        return weights.get(X).sub(scope.create(targets)).square().mean();
    }

    private static Batches<Targets> batches(List<List<Targets>> batches) {
        return new Batches<>() {
            @Override
            public int count() {
                return batches.size();
            }

            @Override
            public Iterator<List<Targets>> pass() {
                return batches.iterator();
            }
        };
    }

    private static DevSet scored(double... scores) {
        return scored(Arrays.stream(scores).iterator()::next);
    }

    private static DevSet scored(DoubleSupplier score) {
        return new DevSet() {
            @Override
            public boolean tells() {
                return true;
            }

            @Override
            public int examples() {
                return FEWEST_TO_STOP_BY;
            }

            @Override
            public DevScore score() {
                return new DevScore(0, score.getAsDouble());
            }
        };
    }

    private static float x(Trained trained) {
        return trained.weight(X).values()[0];
    }
}
