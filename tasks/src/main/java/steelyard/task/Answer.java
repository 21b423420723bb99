package steelyard.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a solver says.
 *
 * @param text the label or the answer; empty if and only if it abstained
 * @param confidence between 0 and 1, as the method itself sees it; not comparable between methods
 * @param scores the probability of each label the method weighed, in the labels' order; empty where it weighed none
 * @param evidence what the answer rests on, best first; empty where nothing was looked up
 * @param stages where the time went
 */
public record Answer(
        String text, double confidence, Map<String, Double> scores, List<Evidence> evidence, List<StageTime> stages) {
    public Answer {
        Require.fraction(confidence, "confidence");
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        evidence = List.copyOf(evidence);
        stages = List.copyOf(stages);
    }

    /** The label with the highest probability; of equal ones the first. */
    public static Answer label(Map<String, Double> scores) {
        double highest = scores.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("no label was weighed"));
        String best = scores.entrySet().stream()
                .filter(entry -> entry.getValue() == highest)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new Answer(best, Math.min(1, highest), scores, List.of(), List.of());
    }

    /** An answer in words. */
    public static Answer text(String text, double confidence) {
        Require.text(text, "answer");
        return new Answer(text, confidence, Map.of(), List.of(), List.of());
    }

    /** No answer, because what was found is too weak. */
    public static Answer abstain(double confidence) {
        return new Answer("", confidence, Map.of(), List.of(), List.of());
    }

    /** Whether the solver declined to answer. */
    public boolean abstained() {
        return text.isEmpty();
    }

    /** The same answer resting on this evidence. */
    public Answer withEvidence(List<Evidence> found) {
        return new Answer(text, confidence, scores, found, stages);
    }

    /** The same answer with these stages in front of its own. */
    public Answer withStages(List<StageTime> earlier) {
        List<StageTime> all = new ArrayList<>(earlier);
        all.addAll(stages);
        return new Answer(text, confidence, scores, evidence, all);
    }
}
