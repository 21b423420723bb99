package steelyard.task;

import java.util.List;

/**
 * The examples of a task, apart by what they may be used for.
 *
 * @param train to learn from
 * @param dev to choose settings by
 * @param test to be judged by, and for nothing else
 */
public record Splits(List<Example> train, List<Example> dev, List<Example> test) {
    public Splits {
        train = List.copyOf(train);
        dev = List.copyOf(dev);
        test = List.copyOf(test);
    }
}
