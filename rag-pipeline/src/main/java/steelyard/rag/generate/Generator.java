package steelyard.rag.generate;

import java.util.List;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;

/** Makes an answer from what was retrieved. Threads may share it. */
@FunctionalInterface
public interface Generator {

    /**
     * Answers from the hits and from nothing else.
     *
     * @param question what is asked
     * @param hits what was found for it, best first; may be empty
     * @return the answer with the evidence it rests on; abstains where the hits do not carry one
     */
    Answer generate(Query question, List<Hit> hits);

    /** Whether it asks a server for the answer. */
    default boolean asksServer() {
        return false;
    }
}
