package steelyard.bench.cli;

import steelyard.encoder.BaseModels;
import steelyard.tune.TuneOptions;

/**
 * How methods work, as far as a user may say.
 *
 * @param threads for encoding and training
 * @param seed of training
 * @param tuning how to fine-tune
 * @param encoder the model that retrieves: a name or a folder, see {@link BaseModels#find}
 */
record MethodOptions(int threads, long seed, TuneOptions tuning, String encoder) {

    /** Fine-tuning alone. */
    MethodOptions(int threads, long seed, TuneOptions tuning) {
        this(threads, seed, tuning, BaseModels.DEFAULT);
    }
}
