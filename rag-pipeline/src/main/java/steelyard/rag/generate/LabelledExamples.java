package steelyard.rag.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Evidence;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

/**
 * Which label each training example carries. Threads may share it.
 *
 * @param labels the task's labels in their order
 * @param labelOf the place among them of each example's label, by the example's id
 */
public record LabelledExamples(List<String> labels, Map<String, Integer> labelOf) {
    public LabelledExamples {
        labels = List.copyOf(labels);
        labelOf = Map.copyOf(labelOf);
    }

    /**
     * Notes the labels of training examples.
     *
     * @throws IllegalArgumentException if an example has another kind of gold or a label that is not the task's
     */
    public static LabelledExamples of(List<String> labels, List<Example> examples) {
        Map<String, Integer> labelOf = new HashMap<>();
        for (Example example : examples) {
            labelOf.put(example.id(), place(labels, example));
        }
        return new LabelledExamples(labels, labelOf);
    }

    /** The place of an example's label among a task's labels. */
    static int place(List<String> labels, Example example) {
        int place = example.gold() instanceof Gold.Label(String label) ? labels.indexOf(label) : -1;
        if (place < 0) {
            throw new IllegalArgumentException(
                    "example " + example.id() + " with " + example.gold() + " has none of the labels " + labels);
        }
        return place;
    }

    /** The label of the example that was found. */
    public String labelOf(Hit hit) {
        return labels.get(placeOf(hit));
    }

    Neighbour neighbour(Hit hit) {
        return new Neighbour(placeOf(hit), hit.score());
    }

    /** The example that was found, as evidence. */
    public Evidence evidence(Hit hit) {
        Question example = new Question(hit.passage().id(), hit.passage().text());
        return Evidence.labelled(example, labelOf(hit), hit.score());
    }

    private int placeOf(Hit hit) {
        Integer place = labelOf.get(hit.passage().id());
        if (place == null) {
            throw new IllegalArgumentException("passage " + hit.passage().id() + " is not a training example");
        }
        return place;
    }
}
