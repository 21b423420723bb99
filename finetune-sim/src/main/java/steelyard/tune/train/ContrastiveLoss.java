package steelyard.tune.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * The cosine of two texts should be 1 if they are of one class and 0 if not: the mean squared error over all pairs of a
 * batch, in which the alike and the unlike weigh the same (the loss of SetFit, Tunstall et al. 2022, over whole batches).
 */
final class ContrastiveLoss {
    /**
     * One number.
     *
     * @param vectors unit vectors, {@code [rows, 384]}
     * @param targets the class of each row
     */
    NDArray of(NDArray vectors, List<Integer> targets) {
        NDManager scope = vectors.getManager();
        int rows = targets.size();
        float[] wanted = new float[rows * rows];
        float[] weight = new float[rows * rows];
        int alike = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                boolean same = targets.get(i).equals(targets.get(j));
                wanted[i * rows + j] = same ? 1 : 0;
                alike += same && i != j ? 1 : 0;
            }
        }
        int unlike = rows * rows - rows - alike;
        int kinds = (alike > 0 ? 1 : 0) + (unlike > 0 ? 1 : 0);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                int pairs = wanted[i * rows + j] > 0 ? alike : unlike;
                weight[i * rows + j] = i == j ? 0 : 1f / (kinds * pairs);
            }
        }
        Shape shape = new Shape(rows, rows);
        NDArray off = vectors.matMul(vectors.transpose()).sub(scope.create(wanted, shape));
        return off.mul(off).mul(scope.create(weight, shape)).sum();
    }
}
