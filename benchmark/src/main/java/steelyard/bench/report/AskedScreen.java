package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import steelyard.task.Answer;
import steelyard.task.Evidence;
import steelyard.text.Excerpt;

/** The answers of all methods to one question, one under the other, each with what it rests on. */
public final class AskedScreen {
    private static final String INDENT = " ".repeat(12);
    private static final int QUOTES = 3;
    private static final int QUOTE_LENGTH = 100;

    private final Style style;

    /**
     * A screen.
     *
     * @param style how text is set off
     */
    public AskedScreen(Style style) {
        this.style = style;
    }

    /** For people; of much evidence the best. */
    public String of(List<Asked> answers) {
        StringBuilder screen = new StringBuilder();
        String task = "";
        for (Asked asked : answers) {
            if (!asked.task().equals(task)) {
                task = asked.task();
                screen.append(style.bold(task)).append("\n\n");
            }
            screen.append(block(asked)).append('\n');
        }
        return screen.toString();
    }

    /** For programs; all of it. */
    public static String json(String question, List<Asked> answers) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("question", question);
        var list = root.putArray("answers");
        for (Asked asked : answers) {
            ObjectNode node = list.addObject().put("task", asked.task()).put("method", asked.method());
            AnswerJson.put(node, asked.answer(), asked.latency());
        }
        return root.toPrettyString() + "\n";
    }

    private String block(Asked asked) {
        Answer answer = asked.answer();
        StringBuilder block = new StringBuilder("  %-10s".formatted(asked.method()));
        block.append(label(answer))
                .append(answer.abstained() ? silence(answer) : style.bold(Excerpt.line(answer.citedText())));
        block.append(String.format(Locale.ROOT, "  confidence %.2f\n", answer.confidence()));
        int shown = Math.min(Math.max(QUOTES, cited(answer)), answer.evidence().size());
        for (int i = 0; i < shown; i++) {
            block.append(INDENT)
                    .append(answer.citations().isEmpty() ? "" : "[" + (i + 1) + "] ")
                    .append(quote(answer.evidence().get(i)))
                    .append('\n');
        }
        if (answer.evidence().size() > shown) {
            block.append(INDENT)
                    .append("and %d more".formatted(answer.evidence().size() - shown))
                    .append('\n');
        }
        return block.append(INDENT)
                .append(style.faint(times(asked)))
                .append('\n')
                .toString();
    }

    /** How many pieces of evidence there are down to the last that is cited. */
    private static int cited(Answer answer) {
        return answer.citations().stream()
                .mapToInt(citation -> citation.evidence() + 1)
                .max()
                .orElse(0);
    }

    /** The label that was found beside the answer, where that is asked for. */
    private String label(Answer answer) {
        return answer.labelBeside().map(label -> style.bold("[" + label + "] ")).orElse("");
    }

    /** What a method says that gives no answer; one that looked something up found it wanting. */
    private static String silence(Answer answer) {
        return answer.evidence().isEmpty() ? "(no answer)" : "(no answer: the evidence does not carry one)";
    }

    private static String quote(Evidence evidence) {
        String label = evidence.label().isEmpty() ? "" : "[" + evidence.label() + "] ";
        return "%s\"%s\" (%s)"
                .formatted(label, Excerpt.of(evidence.quote(), QUOTE_LENGTH), Excerpt.line(evidence.document()));
    }

    private static String times(Asked asked) {
        String stages = asked.answer().stages().stream()
                .map(stage -> stage.stage() + " " + millis(stage.time()) + ", ")
                .collect(Collectors.joining());
        return stages + "in all " + millis(asked.latency());
    }

    private static String millis(Duration time) {
        return ScoreCells.millis(time.toNanos() / 1e6) + " ms";
    }
}
