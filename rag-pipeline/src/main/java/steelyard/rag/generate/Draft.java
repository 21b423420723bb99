package steelyard.rag.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import steelyard.task.Answer;
import steelyard.task.Citation;
import steelyard.task.Evidence;

/**
 * What an extractive generator would say, before it is decided whether it says it.
 *
 * @param quotations the words of the answer, part by part, at least one
 * @param nearby other sentences that were near, best first
 * @param signals what speaks for it
 */
public record Draft(List<Quotation> quotations, List<ScoredSentence> nearby, Signals signals) {
    /** The answer's own sentence and two more, for a reader who wants to see what else was near. */
    private static final int EVIDENCE = 3;

    public Draft {
        quotations = List.copyOf(quotations);
        nearby = List.copyOf(nearby);
        if (quotations.isEmpty()) {
            throw new IllegalArgumentException("an answer of nothing");
        }
    }

    /** The words of the answer: its parts with a blank between them. */
    public String text() {
        return String.join(" ", quotations.stream().map(Quotation::text).toList());
    }

    /** The answer, each part of it with the sentence that it stands in. */
    Answer answer(double confidence) {
        List<Citation> citations = new ArrayList<>();
        int start = 0;
        for (Quotation quotation : quotations) {
            int end = start + quotation.text().length();
            citations.add(new Citation(start, end, citations.size()));
            start = end + 1;
        }
        return Answer.text(text(), confidence).withEvidence(evidence()).withCitations(citations);
    }

    /** Silence, with what was found all the same. */
    Answer withheld(double confidence) {
        return Answer.abstain(confidence).withEvidence(evidence());
    }

    private List<Evidence> evidence() {
        List<ScoredSentence> cited =
                quotations.stream().map(Quotation::sentence).toList();
        Stream<ScoredSentence> others = nearby.stream()
                .filter(sentence -> !cited.contains(sentence))
                .limit(Math.max(0, EVIDENCE - cited.size()));
        return Stream.concat(cited.stream(), others)
                .map(ScoredSentence::evidence)
                .toList();
    }
}
