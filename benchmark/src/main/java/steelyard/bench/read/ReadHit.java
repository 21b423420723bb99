package steelyard.bench.read;

import steelyard.rag.chunk.Passage;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Evidence;
import steelyard.task.Sentences;
import steelyard.tune.read.Reading;

/**
 * A passage that was found and read.
 *
 * @param hit the passage and how well it fits
 * @param reading the answer in it
 */
record ReadHit(Hit hit, Reading reading) {
    /** How good the answer is, retrieval and reading together. */
    double score(double retrievalWeight) {
        return reading.margin() + retrievalWeight * hit.score();
    }

    /** The answer's words. */
    String text() {
        return hit.passage()
                .text()
                .substring(reading.place().start(), reading.place().end());
    }

    /** The sentence that the answer begins in. */
    Evidence evidence(double score) {
        Passage passage = hit.passage();
        int at = passage.start() + reading.place().start();
        Sentences.Span sentence = passage.sentences().stream()
                .filter(span -> span.start() <= at && at < span.end())
                .findFirst()
                .orElse(new Sentences.Span(at, passage.start() + reading.place().end()));
        return Evidence.quoted(passage.id(), passage.document(), sentence.start(), passage.quote(sentence), score);
    }
}
