package steelyard.tune.train;

/**
 * Learning rate over the steps: a linear rise, then a linear fall to 0.
 *
 * @param steps all steps
 * @param warmUp steps of the rise
 */
record LinearSchedule(int steps, int warmUp) {

    /** The share of the highest rate at a step, counted from 1. */
    double factor(int step) {
        if (step <= warmUp) {
            return step / (double) warmUp;
        }
        return Math.max(0, (steps - step + 1) / (double) (steps - warmUp));
    }
}
