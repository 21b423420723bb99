package steelyard.bench.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to use for a task, and what would change that.
 *
 * @param task name of the task
 * @param sentences in their order
 */
public record Advice(String task, List<Sentence> sentences) {
    public Advice {
        sentences = List.copyOf(sentences);
    }

    /** One paragraph. */
    public String paragraph() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** The same with more to consider at its end. */
    public Advice and(List<Sentence> more) {
        List<Sentence> all = new ArrayList<>(sentences);
        all.addAll(more);
        return new Advice(task, all);
    }
}
