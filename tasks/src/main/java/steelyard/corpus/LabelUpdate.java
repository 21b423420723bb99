package steelyard.corpus;

import java.util.List;
import steelyard.task.Example;
import steelyard.task.Task;

/**
 * A task of kind classification that gets more labels.
 *
 * @param before the task as it was
 * @param after the same with more labels and with training examples for them; its test items are those of before
 * @param fresh test items of the new labels
 */
public record LabelUpdate(Task before, Task after, List<Example> fresh) {
    public LabelUpdate {
        fresh = List.copyOf(fresh);
    }
}
