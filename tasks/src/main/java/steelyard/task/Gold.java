package steelyard.task;

import java.util.List;
import java.util.Optional;

/** The right answer to a question. Metrics see it, solvers never do. */
public sealed interface Gold {

    /** The right label, where the item has one. */
    default Optional<String> asLabel() {
        return switch (this) {
            case Label(String label) -> Optional.of(label);
            case Resolution(String label, Answers unused) -> Optional.of(label);
            case Answers unused -> Optional.empty();
            case Summary unused -> Optional.empty();
        };
    }

    /** The right answers, where the item has some or is known to have none. */
    default Optional<Answers> asAnswers() {
        return switch (this) {
            case Answers answers -> Optional.of(answers);
            case Resolution(String unused, Answers answers) -> Optional.of(answers);
            case Label unused -> Optional.empty();
            case Summary unused -> Optional.empty();
        };
    }

    /**
     * The right label of a classification item.
     *
     * @param label one of the task's labels
     */
    record Label(String label) implements Gold {
        public Label {
            Require.text(label, "label");
        }
    }

    /**
     * The right answers of a question.
     *
     * @param texts any one of them is right; empty means that the documents do not answer the question
     * @param documents ids of documents that hold the answer; may be empty where the data does not say
     */
    record Answers(List<String> texts, List<String> documents) implements Gold {
        public Answers {
            texts = List.copyOf(texts);
            documents = List.copyOf(documents);
            texts.forEach(text -> Require.text(text, "answer"));
        }

        /** Whether the documents hold an answer. */
        public boolean answerable() {
            return !texts.isEmpty();
        }
    }

    /**
     * What a text comes to.
     *
     * @param references summaries by people, at least one; each is right
     */
    record Summary(List<String> references) implements Gold {
        public Summary {
            references = List.copyOf(references);
            if (references.isEmpty()) {
                throw new IllegalArgumentException("a summary needs a reference");
            }
            references.forEach(reference -> Require.text(reference, "reference"));
        }
    }

    /**
     * The right label and the right answers of one text.
     *
     * @param label one of the task's labels
     * @param answers what the documents say
     */
    record Resolution(String label, Answers answers) implements Gold {
        public Resolution {
            Require.text(label, "label");
        }
    }
}
