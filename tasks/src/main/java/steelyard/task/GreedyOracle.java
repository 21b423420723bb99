package steelyard.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The sentences of a text that match its reference summaries best, chosen one by one (Nallapati et al. 2017): about as far as
 * extraction can come, and what a salience model can be taught.
 *
 * @param sentences how many at the most
 */
public record GreedyOracle(int sentences) {

    /** Positions of the sentences, in the order of choosing; ends early where no sentence raises ROUGE-1. */
    public List<Integer> choose(Example example) {
        ExtractiveSummary text = ExtractiveSummary.of(example.question());
        List<Integer> chosen = new ArrayList<>();
        double best = 0;
        while (chosen.size() < text.length(sentences)) {
            Optional<Scored> next = next(example, text, chosen);
            if (next.isEmpty() || next.get().score <= best) {
                break;
            }
            chosen.add(next.get().sentence);
            best = next.get().score;
        }
        return chosen;
    }

    private record Scored(int sentence, double score) {}

    private static Optional<Scored> next(Example example, ExtractiveSummary text, List<Integer> chosen) {
        return IntStream.range(0, text.sentences().size())
                .filter(sentence -> !chosen.contains(sentence))
                .mapToObj(sentence -> {
                    List<Integer> more = new ArrayList<>(chosen);
                    more.add(sentence);
                    return new Scored(sentence, SummaryLength.rouge1(example, text.answer(more, 1)));
                })
                .reduce((a, b) -> b.score > a.score ? b : a);
    }
}
