package steelyard.bench.update;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import steelyard.corpus.FactChange;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

/**
 * A question that is asked before and after a change.
 *
 * @param question what is asked
 * @param group what the change did to it
 * @param before what was right; empty where it could not be asked before
 * @param now what is right
 * @param stale whether an answer is one of before that is wrong now
 * @param taught whether what is right now can be learned from the training data
 */
record UpdateItem(
        Question question, Group group, Optional<Gold> before, Gold now, Predicate<Answer> stale, boolean taught) {

    /** A question that the change does not bear on. */
    static UpdateItem unchanged(Example example) {
        return new UpdateItem(
                example.question(),
                Group.UNCHANGED,
                Optional.of(example.gold()),
                example.gold(),
                answer -> false,
                true);
    }

    /** A question for a fact that is not what it was. */
    static UpdateItem of(FactChange change, boolean taught) {
        Group group = switch (change.kind()) {
            case CHANGED -> Group.CHANGED;
            case WITHDRAWN -> Group.WITHDRAWN;
            case NEW -> Group.NEW;
        };
        return new UpdateItem(
                change.question(),
                group,
                Optional.of(gold(change, change.before())),
                gold(change, change.now()),
                answer -> change.isStale(answer.text()),
                taught || change.now().isEmpty()); // silence need not be taught
    }

    /** A text whose label there was not before. */
    static UpdateItem ofNewLabel(Example example, List<String> oldLabels) {
        return new UpdateItem(
                example.question(),
                Group.NEW,
                Optional.empty(),
                example.gold(),
                answer -> oldLabels.contains(answer.text()),
                true);
    }

    private static Gold gold(FactChange change, List<String> texts) {
        return new Gold.Answers(texts, texts.isEmpty() ? List.of() : List.of(change.document()));
    }

    /** Whether an old answer can be given to it. */
    boolean canBeStale() {
        return group != Group.UNCHANGED;
    }
}
