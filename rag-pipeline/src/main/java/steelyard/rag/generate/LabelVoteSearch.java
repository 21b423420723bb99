package steelyard.rag.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Example;

/** Chooses how the nearest examples vote, so that the mean log loss over examples kept apart is least. */
public final class LabelVoteSearch {
    /** How many neighbours each example must be given, for every vote on the grid to have its voters. */
    public static final int NEIGHBOURS =
            LabelVote.GRID.stream().mapToInt(LabelVote::k).max().orElseThrow();

    /** With fewer examples the choice would be chance. */
    private static final int FEWEST = 10;

    private final LabelledExamples examples;
    private final List<Trial> trials = new ArrayList<>();

    private record Trial(List<Neighbour> neighbours, int gold) {}

    /** Chooses a vote of those training examples. */
    public LabelVoteSearch(LabelledExamples examples) {
        this.examples = examples;
    }

    /**
     * Takes an example into account.
     *
     * @param hits its {@link #NEIGHBOURS} nearest training examples
     * @param example the example itself, which is not among them
     */
    public void add(List<Hit> hits, Example example) {
        List<Neighbour> neighbours = hits.stream().map(examples::neighbour).toList();
        trials.add(new Trial(neighbours, LabelledExamples.place(examples.labels(), example)));
    }

    /** The vote with the least loss, of equal ones the first on the grid; the default one for fewer than 10 examples. */
    public LabelVote best() {
        if (trials.size() < FEWEST) {
            return LabelVote.DEFAULT;
        }
        return LabelVote.GRID.stream()
                .min(Comparator.comparingDouble(this::loss))
                .orElseThrow();
    }

    private double loss(LabelVote vote) {
        int labels = examples.labels().size();
        return trials.stream()
                .mapToDouble(trial -> -Math.log(vote.probabilities(trial.neighbours(), labels)[trial.gold()]))
                .sum();
    }
}
