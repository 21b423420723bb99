package steelyard.task;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.text.Rouge;

/**
 * How long a task's summaries should be. All methods take the same length, so that none wins by saying more.
 *
 * @param sentences how many, at least one
 */
public record SummaryLength(int sentences) {
    private static final int LONGEST = 6;
    /** Enough for the mean to settle. */
    private static final int EXAMPLES = 200;
    /** The usual length of news summaries, where no training example tells. */
    private static final int USUAL = 3;

    /** The number of leading sentences that match the training summaries best by ROUGE-1; of equal ones the fewest. */
    public static SummaryLength of(TrainingView view) {
        List<Example> examples = view.train().stream().limit(EXAMPLES).toList();
        if (examples.isEmpty()) {
            return new SummaryLength(USUAL);
        }
        return IntStream.rangeClosed(1, LONGEST)
                .mapToObj(SummaryLength::new)
                .max(Comparator.<SummaryLength>comparingDouble(length -> length.leadScore(examples))
                        .thenComparing(Comparator.comparingInt(SummaryLength::sentences)
                                .reversed()))
                .orElseThrow();
    }

    /** Mean ROUGE-1 of that many leading sentences; 0 without examples. */
    public double leadScore(List<Example> examples) {
        return examples.stream().mapToDouble(this::leadScore).average().orElse(0);
    }

    private double leadScore(Example example) {
        ExtractiveSummary summary = ExtractiveSummary.of(example.question());
        List<Integer> lead =
                IntStream.range(0, summary.length(sentences)).boxed().toList();
        return rouge1(example, summary.answer(lead, 1));
    }

    /** ROUGE-1 of an answer, the best over the example's references. */
    public static double rouge1(Example example, Answer answer) {
        return switch (example.gold()) {
            case Gold.Summary(List<String> references) ->
                Rouge.best(references, answer.text()).rouge1();
            case Gold.Label other -> throw notASummary(other);
            case Gold.Answers other -> throw notASummary(other);
            case Gold.Resolution other -> throw notASummary(other);
        };
    }

    private static IllegalArgumentException notASummary(Gold gold) {
        return new IllegalArgumentException("not a summary: " + gold);
    }
}
