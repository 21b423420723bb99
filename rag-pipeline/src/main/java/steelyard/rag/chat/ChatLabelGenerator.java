package steelyard.rag.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import steelyard.rag.generate.Generator;
import steelyard.rag.generate.LabelledExamples;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;
import steelyard.task.Evidence;

/**
 * Lets a chat model choose a label, with the nearest labelled examples before its eyes. It abstains where the model names
 * none of the task's labels.
 */
public final class ChatLabelGenerator implements Generator {
    /** Examples in a prompt: enough to show what labels mean, few enough for a small model's window. */
    public static final int EXAMPLES = 8;

    /** A chat model gives no probabilities; this share goes to all labels alike, so that none is held to be impossible. */
    private static final double SMOOTHING = 0.01;

    private final Chat chat;
    private final LabelledExamples examples;

    /**
     * @param chat is asked
     * @param examples what the hits are made of
     */
    public ChatLabelGenerator(Chat chat, LabelledExamples examples) {
        this.chat = chat;
        this.examples = examples;
    }

    /**
     * {@inheritDoc}
     *
     * @throws steelyard.task.SolveException if the model cannot be asked
     */
    @Override
    public Answer generate(Query question, List<Hit> hits) {
        List<Hit> shown = hits.subList(0, Math.min(EXAMPLES, hits.size()));
        String reply = chat.ask(GroundedPrompt.LABEL, GroundedPrompt.labelling(question.text(), shown, examples));
        List<Evidence> evidence = shown.stream().map(examples::evidence).toList();
        return label(reply)
                .map(this::scores)
                .map(Answer::label)
                .orElseGet(() -> Answer.abstain(0))
                .withEvidence(evidence);
    }

    @Override
    public boolean asksServer() {
        return true;
    }

    /** The label that a reply names, in JSON or by itself, whatever its letter case. */
    private Optional<String> label(String reply) {
        String named = ReplyObject.in(reply, "label")
                .map(object -> object.path("label"))
                .map(JsonNode::asText)
                .orElse(reply);
        List<String> labels = examples.labels();
        return Stream.concat(
                        labels.stream().filter(named.strip()::equals),
                        labels.stream().filter(named.strip()::equalsIgnoreCase))
                .findFirst();
    }

    private Map<String, Double> scores(String label) {
        Map<String, Double> scores = new LinkedHashMap<>();
        double least = SMOOTHING / examples.labels().size();
        examples.labels().forEach(each -> scores.put(each, each.equals(label) ? 1 - SMOOTHING + least : least));
        return scores;
    }
}
