package steelyard.bench.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import steelyard.bench.plan.ItemSample;
import steelyard.corpus.FactUpdate;
import steelyard.corpus.LabelUpdate;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * A task that changes, and what is asked of the methods.
 *
 * @param before the task as it was
 * @param after the task as it is
 * @param items asked before and after
 * @param lessons how far the training data follow; empty for labels, which bring training data of their own
 */
public record UpdatedTask(Task before, Task after, List<UpdateItem> items, Optional<Lessons> lessons) {
    public UpdatedTask {
        items = List.copyOf(items);
        if (items.stream().noneMatch(UpdateItem::canBeStale)) {
            throw new TaskException("nothing that changes is asked of task '" + before.name() + "'");
        }
    }

    /**
     * How far training data follow a change of facts.
     *
     * @param changes facts that changed
     * @param taught those of them that a training question asks for, in other words
     * @param revised training questions that got another answer
     */
    public record Lessons(int changes, int taught, int revised) {}

    /**
     * Documents change.
     *
     * @param limit at most so many changes, and as many other questions
     * @param seed of the choice
     */
    public static UpdatedTask of(FactUpdate update, OptionalInt limit, long seed) {
        List<UpdateItem> items = new ArrayList<>();
        ItemSample.of(update.changes(), limit, seed)
                .forEach(change -> items.add(UpdateItem.of(
                        change, update.taught().contains(change.question().id()))));
        ItemSample.of(update.unchanged(), limit, seed).forEach(example -> items.add(UpdateItem.unchanged(example)));
        Lessons lessons = new Lessons(update.changes().size(), update.taught().size(), update.revised());
        return new UpdatedTask(update.before(), update.after(), items, Optional.of(lessons));
    }

    /**
     * Labels are added.
     *
     * @param limit at most so many texts with new labels, and as many others
     * @param seed of the choice
     */
    public static UpdatedTask of(LabelUpdate update, OptionalInt limit, long seed) {
        List<String> oldLabels = update.before().card().labels();
        List<UpdateItem> items = new ArrayList<>();
        ItemSample.of(update.fresh(), limit, seed)
                .forEach(example -> items.add(UpdateItem.ofNewLabel(example, oldLabels)));
        ItemSample.of(update.before().splits().test(), limit, seed)
                .forEach(example -> items.add(UpdateItem.unchanged(example)));
        return new UpdatedTask(update.before(), update.after(), items, Optional.empty());
    }
}
