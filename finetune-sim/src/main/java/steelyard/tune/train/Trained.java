package steelyard.tune.train;

import java.util.List;
import java.util.Map;
import steelyard.tune.net.Matrix;

/**
 * What training gave.
 *
 * @param weights the trained weights of the best pass, by PyTorch name, the head's included
 * @param curve one point a pass
 * @param best the number of the pass that the weights are from
 * @param cut whether the time budget ended training before its plan
 */
public record Trained(Map<String, Matrix> weights, List<Epoch> curve, int best, boolean cut) {
    public Trained {
        weights = Map.copyOf(weights);
        curve = List.copyOf(curve);
    }

    /** The trained weight of that name. */
    public Matrix weight(String name) {
        Matrix weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("training did not change " + name);
        }
        return weight;
    }
}
