package steelyard.corpus;

import java.util.List;
import java.util.Set;
import steelyard.task.Example;
import steelyard.task.Task;

/**
 * A task of kind qa whose documents change.
 *
 * @param before the task as it was
 * @param after the same with the documents as they are now, and with training questions that are right for them
 * @param changes what is not what it was
 * @param unchanged test questions that no changed document bears on
 * @param revised how many questions to learn from have another answer now; dev questions follow too
 * @param taught ids of the changes that a training question asks for, in other words
 */
public record FactUpdate(
        Task before, Task after, List<FactChange> changes, List<Example> unchanged, int revised, Set<String> taught) {
    public FactUpdate {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
        taught = Set.copyOf(taught);
    }
}
