package steelyard.rag.generate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How the nearest training examples vote on a label: each with the weight exp((its similarity − the best one's) /
 * temperature).
 *
 * @param k how many of them vote
 * @param temperature the lower, the more the very nearest count
 */
public record LabelVote(int k, double temperature) {
    /** Where there are too few examples to choose by. */
    public static final LabelVote DEFAULT = new LabelVote(16, 0.05);

    /** Among which {@link LabelVoteSearch} chooses. */
    static final List<LabelVote> GRID = IntStream.of(4, 8, 16, 32)
            .boxed()
            .flatMap(k -> DoubleStream.of(0.02, 0.05, 0.1, 0.2).mapToObj(temperature -> new LabelVote(k, temperature)))
            .toList();

    /** Share of the vote that goes to all labels alike, so that none is ever held to be impossible. */
    private static final double SMOOTHING = 0.01;

    public LabelVote {
        if (k < 1 || !(temperature > 0)) {
            throw new IllegalArgumentException("no vote with k " + k + " and temperature " + temperature);
        }
    }

    /**
     * Counts the votes.
     *
     * @param neighbours the nearest examples, best first; only the first {@code k} vote
     * @param labels how many labels there are
     * @return the probability of each label: {@code double[labels]}, above 0, summing to 1
     */
    double[] probabilities(List<Neighbour> neighbours, int labels) {
        double[] votes = new double[labels];
        double total = 0;
        for (Neighbour neighbour : neighbours.subList(0, Math.min(k, neighbours.size()))) {
            double distance = neighbours.getFirst().similarity() - neighbour.similarity();
            double weight = Math.exp(-distance / temperature);
            votes[neighbour.label()] += weight;
            total += weight;
        }
        for (int label = 0; label < labels; label++) {
            double share = total == 0 ? 1.0 / labels : votes[label] / total;
            votes[label] = (1 - SMOOTHING) * share + SMOOTHING / labels;
        }
        return votes;
    }
}
