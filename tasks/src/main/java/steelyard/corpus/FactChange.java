package steelyard.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steelyard.task.Question;
import steelyard.text.AnswerText;

/**
 * A fact that is not what it was.
 *
 * @param question asks for it
 * @param kind what became of it
 * @param document id of the document that said it or says it now
 * @param before what was right until then; empty if nothing was known of it
 * @param now what is right from then on; empty if nothing is known of it any more
 */
public record FactChange(Question question, Kind kind, String document, List<String> before, List<String> now) {
    public FactChange {
        before = List.copyOf(before);
        now = List.copyOf(now);
        if (before.isEmpty() != (kind == Kind.NEW) || now.isEmpty() != (kind == Kind.WITHDRAWN)) {
            throw new IllegalArgumentException(
                    "answers %s and %s do not fit a fact that is %s".formatted(before, now, kind.id()));
        }
    }

    /** What became of a fact. */
    public enum Kind {
        /** The answer is another. */
        CHANGED,
        /** The documents say nothing of it any more. */
        WITHDRAWN,
        /** The documents said nothing of it before. */
        NEW;

        /** As files and reports name it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String id) {
            for (Kind kind : values()) {
                if (kind.id().equals(id)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether an answer is still the old one: it holds one that was right, and none that is. */
    public boolean isStale(String answer) {
        AnswerText said = AnswerText.of(answer);
        return said.containsAny(before) && !said.containsAny(now);
    }
}
