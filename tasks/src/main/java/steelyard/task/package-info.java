/**
 * The contract that every method is judged by: what a task is, what a method is handed, and what it answers.
 *
 * <p>A {@link steelyard.task.Solver} is handed a {@link steelyard.task.Question} and cannot reach the
 * {@link steelyard.task.Gold} that belongs to it.
 */
@NullMarked
package steelyard.task;

import org.jspecify.annotations.NullMarked;
