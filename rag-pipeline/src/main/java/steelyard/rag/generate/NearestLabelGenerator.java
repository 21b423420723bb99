package steelyard.rag.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;

/** Reads a label off the labelled training examples that were retrieved: they vote, and are the evidence. */
public final class NearestLabelGenerator implements Generator {
    private final LabelledExamples examples;
    private final LabelVote vote;

    /**
     * @param examples what the hits are made of
     * @param vote how they vote
     */
    public NearestLabelGenerator(LabelledExamples examples, LabelVote vote) {
        this.examples = examples;
        this.vote = vote;
    }

    /** Never abstains: its scores hold every label of the task, in order, above 0 and summing to 1. */
    @Override
    public Answer generate(Query question, List<Hit> hits) {
        List<Hit> voters = hits.subList(0, Math.min(vote.k(), hits.size()));
        List<Neighbour> neighbours = voters.stream().map(examples::neighbour).toList();
        List<String> labels = examples.labels();
        double[] probabilities = vote.probabilities(neighbours, labels.size());
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int label = 0; label < labels.size(); label++) {
            scores.put(labels.get(label), probabilities[label]);
        }
        return Answer.label(scores)
                .withEvidence(voters.stream().map(examples::evidence).toList());
    }
}
