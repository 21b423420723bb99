package steelyard.corpus;

import java.util.Optional;

/**
 * What changes for tasks that methods have learned or indexed already.
 *
 * @param name of the update
 * @param facts where the documents of a task change
 * @param labels where a task gets more labels
 * @param sha256 hash over the bytes of all files of the update, the tasks' own not among them
 */
public record Updates(String name, Optional<FactUpdate> facts, Optional<LabelUpdate> labels, String sha256) {
    public Updates {
        if (facts.isEmpty() && labels.isEmpty()) {
            throw new IllegalArgumentException("an update of nothing");
        }
    }
}
