package steelyard.task;

import java.util.List;

/** The right answer to a question. Metrics see it, solvers never do. */
public sealed interface Gold {

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
}
