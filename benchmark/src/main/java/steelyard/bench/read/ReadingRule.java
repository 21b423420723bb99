package steelyard.bench.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import steelyard.task.Answer;

/**
 * How an answer is chosen among passages that were read.
 *
 * @param retrievalWeight what a passage's retrieval score, 0 to 1, counts beside the reader's margin
 * @param threshold the least score of an answer that is given
 */
record ReadingRule(double retrievalWeight, double threshold) {
    /** The answer of the best passage with sentences as evidence, best first; silent where its score is too low. */
    Answer answer(List<ReadHit> hits) {
        List<ReadHit> ranked = hits.stream()
                .filter(hit -> !hit.reading().isEmpty())
                .sorted(Comparator.comparingDouble((ReadHit hit) -> score(hit)).reversed())
                .toList();
        if (ranked.isEmpty()) {
            return Answer.abstain(0);
        }
        ReadHit best = ranked.getFirst();
        double confidence = 1 / (1 + Math.exp(threshold - score(best)));
        boolean silent = score(best) < threshold || best.text().isBlank();
        Answer answer = silent ? Answer.abstain(confidence) : Answer.text(best.text(), confidence);
        return answer.withEvidence(
                ranked.stream().map(hit -> hit.evidence(score(hit))).toList());
    }

    /** The score of the best of them; empty if there is none. */
    Optional<ReadHit> best(List<ReadHit> hits) {
        return hits.stream().filter(hit -> !hit.reading().isEmpty()).max(Comparator.comparingDouble(this::score));
    }

    double score(ReadHit hit) {
        return hit.score(retrievalWeight);
    }
}
