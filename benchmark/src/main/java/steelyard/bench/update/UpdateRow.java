package steelyard.bench.update;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import steelyard.bench.score.Score;

/**
 * One method in one state.
 *
 * @param method name of the method
 * @param remedy of the method
 * @param state when it was asked
 * @param scores how often it was right, by what the change did to the item; before, by what was right then
 * @param untaught how often it was right where no training data tell; empty where they tell all
 * @param stale how often it gave an answer of before that is wrong now; empty before
 * @param forgetting accuracy on what did not change, minus that of before; empty unless remedied
 * @param effort of getting into this state; empty where nothing was done
 */
public record UpdateRow(
        String method,
        Remedy remedy,
        State state,
        Map<Group, Score> scores,
        Optional<Score> untaught,
        Optional<Score> stale,
        Optional<Shift> forgetting,
        Optional<Effort> effort) {
    public UpdateRow {
        Map<Group, Score> ordered = new EnumMap<>(Group.class);
        ordered.putAll(scores);
        scores = Collections.unmodifiableMap(ordered);
    }

    /** The same, with what was forgotten. */
    UpdateRow with(Optional<Shift> forgotten) {
        return new UpdateRow(method, remedy, state, scores, untaught, stale, forgotten, effort);
    }

    /** The score of a group, if it has items. */
    public Optional<Score> score(Group group) {
        return Optional.ofNullable(scores.get(group));
    }
}
