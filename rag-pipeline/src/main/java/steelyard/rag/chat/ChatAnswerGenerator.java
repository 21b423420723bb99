package steelyard.rag.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.rag.chunk.Passage;
import steelyard.rag.generate.Generator;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;
import steelyard.task.Citation;
import steelyard.task.Evidence;

/**
 * Lets a chat model answer from passages, and believes it only as far as its citations are good: the passage must be one of
 * those it was given, the quote must stand in it and be long enough to carry the answer, and the answer's own words must be
 * those of the passages it cites ({@link Support}). Otherwise it abstains, as it does where the model says that the passages
 * hold no answer. A reply of another form is neither: the model is asked once more, and then it is an error. The confidence
 * is the share of the answer's words that the cited passages hold.
 */
public final class ChatAnswerGenerator implements Generator {
    /** Of what was found and did not help, for a reader who wants to see what else was near. */
    private static final int UNCITED = 3;

    private final Chat chat;

    /** Asks that model. */
    public ChatAnswerGenerator(Chat chat) {
        this.chat = chat;
    }

    /**
     * {@inheritDoc}
     *
     * @throws steelyard.task.SolveException if the model cannot be asked, or does not answer in the form that was asked for
     */
    @Override
    public Answer generate(Query question, List<Hit> hits) {
        if (hits.isEmpty()) {
            return Answer.abstain(0);
        }
        String data = GroundedPrompt.answering(question.text(), hits);
        CitedReply reply =
                CitedReply.parse(chat.ask(GroundedPrompt.ANSWER, data)).orElseGet(() -> secondTry(data));
        return answer(reply, question.text(), hits).orElseGet(() -> abstaining(hits));
    }

    @Override
    public boolean asksServer() {
        return true;
    }

    private CitedReply secondTry(String data) {
        String reply = chat.ask(GroundedPrompt.ANSWER_AGAIN, data);
        return CitedReply.parse(reply).orElseThrow(() -> chat.withoutForm(reply));
    }

    private static Optional<Answer> answer(CitedReply reply, String question, List<Hit> hits) {
        if (reply.answer().isEmpty()) {
            return Optional.empty();
        }
        List<Evidence> evidence = new ArrayList<>();
        List<String> cited = new ArrayList<>();
        for (CitedReply.Quote quote : reply.quotes()) {
            if (quote.carries(reply.answer())) {
                evidence(quote, hits).filter(found -> !evidence.contains(found)).ifPresent(found -> {
                    evidence.add(found);
                    cited.add(hits.get(quote.passage() - 1).passage().titled());
                });
            }
        }
        double confidence = Support.of(reply.answer(), question, cited);
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            citations.add(new Citation(0, reply.answer().length(), i));
        }
        return confidence == 0
                ? Optional.empty()
                : Optional.of(Answer.text(reply.answer(), confidence)
                        .withEvidence(evidence)
                        .withCitations(citations));
    }

    /** What is quoted, at its place in the document; empty if it does not stand in the passage that is named. */
    private static Optional<Evidence> evidence(CitedReply.Quote quote, List<Hit> hits) {
        if (quote.passage() < 1 || quote.passage() > hits.size()) {
            return Optional.empty();
        }
        Hit hit = hits.get(quote.passage() - 1);
        Passage passage = hit.passage();
        return quote.placeIn(passage.text())
                .map(span -> Evidence.quoted(
                        passage.id(),
                        passage.document(),
                        passage.start() + span.start(),
                        span.of(passage.text()),
                        hit.score()));
    }

    private static Answer abstaining(List<Hit> hits) {
        return Answer.abstain(0)
                .withEvidence(hits.stream()
                        .limit(UNCITED)
                        .map(ChatAnswerGenerator::whole)
                        .toList());
    }

    private static Evidence whole(Hit hit) {
        Passage passage = hit.passage();
        return Evidence.quoted(passage.id(), passage.document(), passage.start(), passage.text(), hit.score());
    }
}
