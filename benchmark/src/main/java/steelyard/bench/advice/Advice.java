package steelyard.bench.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to use for a task, and what would change that.
 *
 * @param task name of the task
 * @param method what is advised; empty where nothing is
 * @param sentences in their order
 */
public record Advice(String task, Optional<String> method, List<Sentence> sentences) {
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
        return new Advice(task, method, all);
    }
}
