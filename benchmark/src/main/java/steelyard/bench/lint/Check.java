package steelyard.bench.lint;

import steelyard.task.Task;

/** A look at one side of a task's data. */
@FunctionalInterface
interface Check {
    /** What it measures and what looks wrong; nothing at all where the task has nothing of what is looked at. */
    Checked of(Task task);
}
