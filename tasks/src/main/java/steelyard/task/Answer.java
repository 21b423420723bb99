package steelyard.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a solver says.
 *
 * @param text the label, the answer or the summary; empty if and only if it abstained
 * @param confidence between 0 and 1, as the method itself sees it; not comparable between methods
 * @param scores the probability of each label the method weighed, in the labels' order; empty where it weighed none. Where
 *     a label and an answer are asked for, the label is the most probable one, and the text is the answer
 * @param evidence what the answer rests on, best first; empty where nothing was looked up
 * @param citations which part of the text rests on which evidence; empty where nothing is cited
 * @param stages where the time went
 */
public record Answer(
        String text,
        double confidence,
        Map<String, Double> scores,
        List<Evidence> evidence,
        List<Citation> citations,
        List<StageTime> stages) {
    public Answer {
        Require.fraction(confidence, "confidence");
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        evidence = List.copyOf(evidence);
        citations = List.copyOf(citations);
        stages = List.copyOf(stages);
        for (Citation citation : citations) {
            if (citation.end() > text.length() || citation.evidence() >= evidence.size()) {
                throw new IllegalArgumentException(citation + " does not fit a text of " + text.length()
                        + " characters with " + evidence.size() + " pieces of evidence");
            }
        }
    }

    /** The label with the highest probability; of equal ones the first. */
    public static Answer label(Map<String, Double> scores) {
        Map.Entry<String, Double> best =
                best(scores).orElseThrow(() -> new IllegalArgumentException("no label was weighed"));
        return new Answer(best.getKey(), Math.min(1, best.getValue()), scores, List.of(), List.of(), List.of());
    }

    private static Optional<Map.Entry<String, Double>> best(Map<String, Double> scores) {
        return scores.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a);
    }

    /** An answer in words. */
    public static Answer text(String text, double confidence) {
        Require.text(text, "answer");
        return new Answer(text, confidence, Map.of(), List.of(), List.of(), List.of());
    }

    /** No answer, because what was found is too weak. */
    public static Answer abstain(double confidence) {
        return new Answer("", confidence, Map.of(), List.of(), List.of(), List.of());
    }

    /** The label with the highest probability, of equal ones the first; empty where none was weighed. */
    public Optional<String> bestLabel() {
        return best(scores).map(Map.Entry::getKey);
    }

    /** The most probable label where it is not itself the answer. */
    public Optional<String> labelBeside() {
        return bestLabel().filter(label -> !label.equals(text));
    }

    /** Whether the solver declined to answer. */
    public boolean abstained() {
        return text.isEmpty();
    }

    /** The same answer resting on this evidence. */
    public Answer withEvidence(List<Evidence> found) {
        return new Answer(text, confidence, scores, found, citations, stages);
    }

    /** The same answer with its parts resting on these pieces of its evidence. */
    public Answer withCitations(List<Citation> cited) {
        return new Answer(text, confidence, scores, evidence, cited, stages);
    }

    /** Its text with the number of the evidence behind each part that rests on some: {@code at nine [1]}. */
    public String citedText() {
        StringBuilder cited = new StringBuilder(text);
        citations.stream()
                .sorted(Comparator.comparingInt(Citation::end)
                        .thenComparingInt(Citation::evidence)
                        .reversed())
                .forEach(citation -> cited.insert(citation.end(), " " + citation.mark()));
        return cited.toString();
    }

    /** The same answer with these stages in front of its own. */
    public Answer withStages(List<StageTime> earlier) {
        List<StageTime> all = new ArrayList<>(earlier);
        all.addAll(stages);
        return new Answer(text, confidence, scores, evidence, citations, all);
    }
}
