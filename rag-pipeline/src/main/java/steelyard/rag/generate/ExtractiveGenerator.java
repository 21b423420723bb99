package steelyard.rag.generate;

import java.util.List;
import java.util.Optional;
import steelyard.rag.index.Lexicon;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.rag.span.AskedFor;
import steelyard.rag.span.FoundSpan;
import steelyard.rag.span.LookedIn;
import steelyard.rag.span.SpanFinder;
import steelyard.rag.span.Terms;
import steelyard.task.Answer;
import steelyard.task.Sentences;

/**
 * Answers in the words of the retrieved passages, verbatim, and cites where they stand: with the part of a sentence that
 * answers the question (a date, a name, a number), with the sentence where no part is convincing, with several sentences
 * where several things are asked for. Abstains, still naming what it found, where that is not likely enough to be right; the
 * confidence is that likelihood in both cases. Needs hits of the {@link steelyard.rag.retrieve.FusedRetriever}, whose scores
 * are between 0 and 1.
 */
public final class ExtractiveGenerator implements Generator {
    /** Sentences in which a short answer is looked for: in SQuAD's training paragraphs three hold 92 % of the answers. */
    private static final int LOOKED_IN = 3;

    private final SentenceRanker ranker;
    private final SpanFinder spans;
    private final Calibration calibration;

    /**
     * @param index the hits' index, built with sentence vectors; stays the caller's
     * @param calibration how sure answers are and have to be
     */
    public ExtractiveGenerator(PassageIndex index, Calibration calibration) {
        this.ranker = new SentenceRanker(index);
        this.spans = new SpanFinder(terms(index));
        this.calibration = calibration;
    }

    private record LexiconTerms(Lexicon lexicon) implements Terms {
        @Override
        public List<String> of(String text) {
            return lexicon.terms(text);
        }

        @Override
        public double idf(String term) {
            return lexicon.idf(term);
        }
    }

    /** Words as an index compares them. */
    static Terms terms(PassageIndex index) {
        return new LexiconTerms(index.lexicon());
    }

    @Override
    public Answer generate(Query question, List<Hit> hits) {
        Optional<Draft> draft = asksSomething(question.text()) ? draft(question, hits) : Optional.empty();
        if (draft.isEmpty()) {
            return Answer.abstain(0);
        }
        double confidence = calibration.confidence(draft.get().signals());
        return confidence < calibration.threshold()
                ? draft.get().withheld(confidence)
                : draft.get().answer(confidence);
    }

    /** Whether there is a letter or a digit in it. */
    private static boolean asksSomething(String question) {
        return question.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** What it would say whatever the threshold; empty where the hits hold no sentence. */
    public Optional<Draft> draft(Query question, List<Hit> hits) {
        List<ScoredSentence> sentences = ranker.rank(question, hits);
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        List<ScoredSentence> best = sentences.subList(0, Math.min(LOOKED_IN, sentences.size()));
        FoundSpan found = spans.find(
                question.text(),
                best.stream()
                        .map(each -> new LookedIn(each.text(), each.passage().title(), each.score()))
                        .toList());
        double second = best.size() < 2 ? 0 : best.get(1).score();
        Signals signals =
                new Signals(best.getFirst().score(), best.getFirst().score() - second, found.holds(), found.none());
        return Optional.of(new Draft(quotations(question.text(), sentences, found), sentences, signals));
    }

    /** Several sentences tell of something; what exactly they ask for cannot be told, so that a part would be a guess. */
    private static boolean isMessage(String question) {
        return Sentences.of(question).size() > 1;
    }

    private static List<Quotation> quotations(String question, List<ScoredSentence> sentences, FoundSpan found) {
        if (SeveralSentences.areAskedFor(question)) {
            return SeveralSentences.choose(sentences).stream()
                    .map(Quotation::whole)
                    .toList();
        }
        return AskedFor.by(question) == AskedFor.YES_NO || isMessage(question)
                ? List.of(Quotation.whole(sentences.getFirst()))
                : List.of(new Quotation(sentences.get(found.sentence()), found.place()));
    }
}
