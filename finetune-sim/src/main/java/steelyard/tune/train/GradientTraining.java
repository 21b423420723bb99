package steelyard.tune.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import steelyard.task.Progress;
import steelyard.tune.data.Batch;
import steelyard.tune.data.Batches;
import steelyard.tune.net.Adversary;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Weights;

/**
 * Training by back-propagation, whatever is learned: passes over batches, AdamW along a linear schedule, and in the end
 * the weights after the pass with the best dev score.
 *
 * @param <B> a batch
 */
public final class GradientTraining<B extends Batch> {
    /** What a step lowers. */
    @FunctionalInterface
    public interface Objective<B> {
        /** The mean loss of a batch, one number; {@code scope} owns all that is computed. */
        NDArray loss(NDManager scope, B batch);
    }

    private final NDManager manager;
    private final TrainingPlan plan;
    private final TimeBudget budget;
    private final Progress progress;

    /**
     * @param manager owns the weights
     * @param plan how to train
     * @param budget the time there is
     * @param progress told after each step
     */
    public GradientTraining(NDManager manager, TrainingPlan plan, TimeBudget budget, Progress progress) {
        this.manager = manager;
        this.plan = plan;
        this.budget = budget;
        this.progress = progress;
    }

    /**
     * Trains until the plan's end, until the dev score has not risen for {@code patience} passes, or until the time is
     * over, whichever comes first.
     *
     * @param weights what of them is trainable changes
     * @param batches the training examples
     * @param objective what is lowered
     * @param dev chooses the pass
     * @throws IllegalStateException if the plan has an adversary, which this objective does not meet
     */
    public Trained run(Weights weights, Batches<B> batches, Objective<B> objective, DevSet dev) {
        return run(weights, batches, objective, dev, new Adversary(plan.rates().adversarialShift()));
    }

    /** The same, where an adversary moves the embeddings that the objective sees: each batch is then seen twice. */
    Trained run(Weights weights, Batches<B> batches, Objective<B> objective, DevSet dev, Adversary adversary) {
        return new Session(weights, batches, objective, dev, adversary).run();
    }

    /** One training from its first step to its last. */
    private final class Session {
        private final Weights weights;
        private final Batches<B> batches;
        private final Objective<B> objective;
        private final DevSet dev;
        private final Adversary adversary;
        private final AdamW optimizer;
        private final LinearSchedule schedule = new LinearSchedule(plan.rates().warmUp());
        private final long allSteps;
        private final List<Epoch> curve = new ArrayList<>();
        private long done;
        private double evaluationSeconds;
        private boolean cut;

        Session(Weights weights, Batches<B> batches, Objective<B> objective, DevSet dev, Adversary adversary) {
            this.weights = weights;
            this.batches = batches;
            this.objective = objective;
            this.dev = dev;
            this.adversary = adversary;
            this.allSteps = (long) batches.count() * plan.passes().epochs();
            Rates rates = plan.rates();
            this.optimizer = new AdamW(
                    weights.trainable(),
                    name -> isEncoder(name) ? rates.encoder() : rates.head(),
                    rates.weightDecay(),
                    rates.clip());
        }

        private static boolean isEncoder(String name) {
            return name.startsWith("encoder.") || name.startsWith("embeddings.");
        }

        Trained run() {
            Epoch best = null;
            Map<String, Matrix> bestWeights = Map.of();
            for (int number = 1; number <= plan.passes().epochs(); number++) {
                Epoch epoch = pass(number);
                curve.add(epoch);
                if (best == null || !dev.tells() || epoch.dev().isBetterThan(best.dev())) {
                    best = epoch;
                    bestWeights = weights.snapshot();
                } else if (number - best.number() >= plan.passes().patience()) {
                    break;
                }
                cut |= done < allSteps && isOver();
                if (cut) {
                    break;
                }
            }
            return new Trained(bestWeights, curve, best == null ? 0 : best.number(), cut);
        }

        private boolean isOver() {
            return budget.share(evaluationSeconds) >= 1;
        }

        private Epoch pass(int number) {
            double sum = 0;
            int steps = 0;
            int items = 0;
            Iterator<List<B>> pass = batches.pass();
            double started = budget.spent();
            while (pass.hasNext()) {
                if (isOver()) {
                    cut = true;
                    break;
                }
                List<B> parts = pass.next();
                sum += step(parts);
                steps++;
                items += parts.stream().mapToInt(Batch::items).sum();
                if (curve.isEmpty()) { // nothing was evaluated yet: forward alone is a third of a propagation
                    int forwards = adversary.isActive() ? 6 : 3;
                    evaluationSeconds = dev.examples() * (budget.spent() - started) / items / forwards;
                }
                tell(number, sum / steps);
            }
            double before = budget.spent();
            DevScore score = dev.score();
            double after = budget.spent();
            evaluationSeconds = after - before;
            return new Epoch(number, steps == 0 ? 0 : sum / steps, score, after);
        }

        private void tell(int number, double loss) {
            String seen = curve.isEmpty() || !dev.tells()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", dev score %.3f",
                            curve.getLast().dev().score());
            String detail = String.format(Locale.ROOT, "pass %d, loss %.3f%s", number, loss, seen);
            progress.at("training", done, allSteps, detail);
        }

        private double step(List<B> parts) {
            double behind = Math.max((done + 0.5) / allSteps, budget.share(evaluationSeconds));
            int items = parts.stream().mapToInt(Batch::items).sum();
            double loss = 0;
            for (B part : parts) {
                loss += addGradients(part, part.items() / (double) items);
            }
            double slope = optimizer.step(schedule.factor(behind));
            done++;
            if (!Double.isFinite(loss) || !Double.isFinite(slope)) {
                throw new IllegalStateException("training diverged: the loss is " + loss + ", the gradient's length "
                        + slope + " at step " + done + "; a lower learning rate may help");
            }
            return loss;
        }

        /** Back-propagates a part of a batch; its share of the batch's loss. */
        private double addGradients(B part, double share) {
            if (!adversary.isActive()) {
                return propagate(part, share);
            }
            double plain = propagate(part, share / 2);
            double moved = propagate(part, share / 2);
            adversary.forget();
            return plain + moved;
        }

        private double propagate(B part, double share) {
            try (NDManager scope = manager.newSubManager();
                    GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray loss = objective.loss(scope, part).mul(scope.create((float) share));
                gradients.backward(loss);
                adversary.learn();
                return loss.getFloat();
            }
        }
    }
}
