package steelyard.rag;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.generate.SentenceSelection;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Footprint;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.SummaryLength;
import steelyard.task.TrainingView;

/** Prepares summarization: nothing is indexed; dev and training texts choose how sentences are weighed. */
final class SummaryPreparation {
    /** Texts that the weights are chosen by, at the most; their sentences have to be encoded. */
    private static final int TO_CHOOSE_BY = 60;

    private static final double[] POSITION_WEIGHTS = {0.5, 0.25, 0, 0.75, 0.9};
    private static final double[] REDUNDANCY_PENALTIES = {0.3, 0, 0.6, 1};

    private final Encoder encoder;
    private final TextEncoding encoding;

    SummaryPreparation(Encoder encoder, Progress progress) {
        this.encoder = encoder;
        this.encoding = new TextEncoding(encoder, progress);
    }

    /** A text to choose by, with the vectors of its sentences. */
    private record Trial(Example example, ExtractiveSummary summary, List<float[]> vectors) {
        double rouge1(SentenceSelection selection, int sentences) {
            return SummaryLength.rouge1(
                    example, summary.answer(selection.choose(vectors, summary.length(sentences)), 1));
        }
    }

    Solver prepare(TrainingView view, LongSupplier nanos) {
        int sentences = SummaryLength.of(view).sentences();
        SentenceSelection selection = best(trials(view), sentences);
        Map<String, String> notes = Map.of(
                "sentences", Integer.toString(sentences),
                "position weight", Double.toString(selection.positionWeight()),
                "redundancy penalty", Double.toString(selection.redundancyPenalty()));
        return new SummarySolver(encoder, selection, sentences, new Footprint(0, false, notes), nanos);
    }

    /** Nothing is trained here, so that training texts are as good to choose by as dev texts. */
    private List<Trial> trials(TrainingView view) {
        List<Example> examples = Stream.concat(view.dev().stream(), view.train().stream())
                .limit(TO_CHOOSE_BY)
                .toList();
        List<ExtractiveSummary> summaries = examples.stream()
                .map(Example::question)
                .map(ExtractiveSummary::of)
                .toList();
        Iterator<float[]> vectors = encoding.vectors(
                        TextRole.PEER,
                        "encoding sentences",
                        summaries.stream()
                                .flatMap(summary -> summary.texts().stream())
                                .toList())
                .iterator();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            List<float[]> own = summaries.get(i).sentences().stream()
                    .map(sentence -> vectors.next())
                    .toList();
            trials.add(new Trial(examples.get(i), summaries.get(i), own));
        }
        return trials;
    }

    /** The best by ROUGE-1; of equal ones the first of the grid, which begins in its middle. */
    private static SentenceSelection best(List<Trial> trials, int sentences) {
        SentenceSelection best = new SentenceSelection(POSITION_WEIGHTS[0], REDUNDANCY_PENALTIES[0]);
        double bestScore = Double.NEGATIVE_INFINITY;
        for (double position : POSITION_WEIGHTS) {
            for (double penalty : REDUNDANCY_PENALTIES) {
                SentenceSelection selection = new SentenceSelection(position, penalty);
                double score = trials.stream()
                        .mapToDouble(trial -> trial.rouge1(selection, sentences))
                        .sum();
                if (score > bestScore) {
                    best = selection;
                    bestScore = score;
                }
            }
        }
        return best;
    }
}
