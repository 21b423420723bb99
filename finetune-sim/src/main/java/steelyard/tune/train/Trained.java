package steelyard.tune.train;

import java.util.List;
import java.util.Map;
import steelyard.tune.net.Matrix;

/**
 * What training gave.
 *
 * @param weights the trained weights of the best epoch, by PyTorch name, the head's included
 * @param curve one point an epoch
 * @param best the number of the epoch that the weights are from
 */
public record Trained(Map<String, Matrix> weights, List<Epoch> curve, int best) {
    public Trained {
        weights = Map.copyOf(weights);
        curve = List.copyOf(curve);
    }
}
