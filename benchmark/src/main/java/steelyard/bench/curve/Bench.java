package steelyard.bench.curve;

import steelyard.task.Method;

/** Makes the methods for the curves. */
public interface Bench {

    /**
     * Methods for one training set.
     *
     * @param seed of their training
     * @param whole whether the training set holds all examples
     */
    Tools open(long seed, boolean whole);

    /** All that decides what a series does on a given training set, save the seed: settings, models, program. */
    String settings(Series series);

    /** Methods for one training set; what one of them has trained another may use while this is open. */
    interface Tools extends AutoCloseable {

        /** The method of a series. */
        Method method(Series series);

        /** Frees what the methods shared. */
        @Override
        void close();
    }
}
