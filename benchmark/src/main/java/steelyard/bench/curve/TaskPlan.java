package steelyard.bench.curve;

import java.util.List;
import steelyard.corpus.DevSplit;
import steelyard.task.Example;
import steelyard.task.Splits;
import steelyard.task.Task;

/**
 * What will be measured on a task.
 *
 * @param task its training examples not yet divided
 * @param pool what training sets are drawn from
 * @param items the test items to be asked, the same at every point
 * @param sizes of training sets in rising order, at least two
 */
public record TaskPlan(Task task, LabelPool pool, List<Example> items, List<Integer> sizes) {
    public TaskPlan {
        items = List.copyOf(items);
        sizes = List.copyOf(sizes);
        if (sizes.size() < 2) {
            throw new IllegalArgumentException("a curve needs two sizes, not " + sizes);
        }
    }

    /**
     * The task as it would be if only so many of its examples had been labelled. Settings are chosen on a dev split that is
     * taken out of these examples, as for any task that brings none; every label that a method sees counts.
     */
    Task at(int size, long seed) {
        DevSplit split = DevSplit.of(pool.draw(size, seed), seed);
        return new Task(
                task.card(),
                task.documents(),
                task.trainingDocuments(),
                new Splits(split.train(), split.dev(), items),
                task.sha256());
    }
}
