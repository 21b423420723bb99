package steelyard.task;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text cut into sentences, out of which a summary can be made.
 *
 * @param question the text
 * @param sentences all of them in their order, at least one
 */
public record ExtractiveSummary(Question question, List<Sentences.Span> sentences) {
    public ExtractiveSummary {
        sentences = List.copyOf(sentences);
    }

    /** Cuts a text. */
    public static ExtractiveSummary of(Question question) {
        return new ExtractiveSummary(question, Sentences.of(question.text()));
    }

    /** A text with each sentence on a line of its own, as ROUGE-Lsum wants it. */
    public static String lines(String text) {
        return Sentences.of(text).stream()
                .map(span -> span.of(text).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /** The sentences' texts. */
    public List<String> texts() {
        return sentences.stream().map(span -> span.of(question.text())).toList();
    }

    /** That many sentences, or all if there are fewer. */
    public int length(int wanted) {
        return Math.min(wanted, sentences.size());
    }

    /**
     * The chosen sentences in the order of the text, one a line, each of them its own evidence.
     *
     * @param chosen positions among the sentences
     * @param confidence as the method sees it
     */
    public Answer answer(Collection<Integer> chosen, double confidence) {
        List<Sentences.Span> kept = chosen.stream().sorted().map(sentences::get).toList();
        String text = kept.stream().map(span -> span.of(question.text())).collect(Collectors.joining("\n"));
        return Answer.text(text, confidence)
                .withEvidence(kept.stream().map(this::evidence).toList());
    }

    private Evidence evidence(Sentences.Span span) {
        return Evidence.quoted(question.id(), question.id(), span.start(), span.of(question.text()), 1);
    }
}
