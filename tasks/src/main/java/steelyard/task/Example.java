package steelyard.task;

/**
 * A question together with its right answer.
 *
 * @param question what is asked
 * @param gold what is right
 * @param group a name under which the item is also counted by itself ({@code seen}, {@code unseen}, …); empty for none
 */
public record Example(Question question, Gold gold, String group) {

    /** An example that belongs to no group. */
    public Example(Question question, Gold gold) {
        this(question, gold, "");
    }

    /** The question's id. */
    public String id() {
        return question.id();
    }
}
