package steelyard.rag.generate;

import java.util.List;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;
import steelyard.task.Evidence;

/**
 * Answers with the sentence that fits best, verbatim, and cites it. Abstains, still naming what it found, when that
 * sentence scores below a threshold. The confidence is the best sentence's score in both cases. Needs hits of the
 * {@link steelyard.rag.retrieve.FusedRetriever}, whose scores are between 0 and 1.
 */
public final class ExtractiveGenerator implements Generator {
    /**
     * Abstains on 0.9 % of 1,500 answerable SQuAD training questions, and on 20 % of those whose paragraph is not in the
     * index (370 questions, a quarter of the paragraphs left out).
     */
    public static final double DEFAULT_THRESHOLD = 0.38;

    /** The answer's own sentence and two more, for a reader who wants to see what else was near. */
    private static final int EVIDENCE = 3;

    private final SentenceRanker ranker;
    private final double threshold;

    /**
     * @param index the hits' index, built with sentence vectors; stays the caller's
     * @param threshold the least score of a sentence that is given as an answer
     */
    public ExtractiveGenerator(PassageIndex index, double threshold) {
        this.ranker = new SentenceRanker(index);
        this.threshold = threshold;
    }

    @Override
    public Answer generate(Query question, List<Hit> hits) {
        List<ScoredSentence> sentences = ranker.rank(question, hits);
        if (sentences.isEmpty()) {
            return Answer.abstain(0);
        }
        ScoredSentence best = sentences.getFirst();
        Answer answer =
                best.score() < threshold ? Answer.abstain(best.score()) : Answer.text(best.text(), best.score());
        List<Evidence> evidence =
                sentences.stream().limit(EVIDENCE).map(ScoredSentence::evidence).toList();
        return answer.withEvidence(evidence);
    }
}
