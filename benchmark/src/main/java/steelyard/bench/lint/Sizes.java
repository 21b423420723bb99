package steelyard.bench.lint;

import java.util.Arrays;
import java.util.List;
import steelyard.task.Task;

/** How many items there are. */
record Sizes() implements Check {
    @Override
    public Checked of(Task task) {
        List<Figure> figures = Arrays.stream(Item.Side.values())
                .<Figure>map(side -> new Figure.Count(
                        "items in " + side.text(), Item.of(task, side).size()))
                .toList();
        return new Checked(figures, List.of());
    }
}
