package steelyard.tune.train;

/**
 * Learning rate over a training: a linear rise, then a linear fall to 0.
 *
 * @param warmUp share of the training that the rise takes, from 0 up to but without 1
 */
record LinearSchedule(double warmUp) {
    /**
     * The share of the highest rate.
     *
     * @param done how much of the training is behind, from 0 to 1
     */
    double factor(double done) {
        if (done < warmUp) {
            return done / warmUp;
        }
        return Math.max(0, (1 - done) / (1 - warmUp));
    }
}
