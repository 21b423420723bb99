package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * All that a user may say about an update.
 *
 * @param folder that says what changes
 * @param methods names of methods; empty for all of them
 * @param out the report folder
 * @param limit at most so many items of each group; empty for all
 * @param retrainReader whether the hybrid's reader is trained again where documents change
 */
record UpdateOptions(Path folder, List<String> methods, Path out, OptionalInt limit, boolean retrainReader) {
    UpdateOptions {
        methods = List.copyOf(methods);
    }
}
