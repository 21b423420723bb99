package steelyard.corpus;

import java.nio.file.Path;

/**
 * The task folder to make.
 *
 * @param folder where it shall stand
 * @param name the task's name: letters, digits, dots, dashes, underscores
 * @param description one sentence for people; may be empty
 * @param licence under which the data may be used; may be empty
 * @param replace whether a task folder that stands there already is replaced
 */
public record ImportTarget(Path folder, String name, String description, String licence, boolean replace) {
    public ImportTarget {
        TaskYaml.wrongName(name).ifPresent(problem -> {
            throw new CorpusException(problem);
        });
    }
}
