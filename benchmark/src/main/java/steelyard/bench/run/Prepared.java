package steelyard.bench.run;

import java.time.Duration;
import java.util.List;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.SolveException;
import steelyard.task.Solver;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * A method that has been made ready for a task, and what that took. Owns the solver.
 *
 * @param task the task
 * @param method name of the method
 * @param solver ready to answer
 * @param preparation what making it ready took
 */
public record Prepared(Task task, String method, Solver solver, Preparation preparation) implements AutoCloseable {
    /** Questions asked before anything is timed: class loading, compilation and caches settle on them. */
    static final int WARM_UP = 20;

    /**
     * Indexes, trains, or both, by the clock.
     *
     * @throws TaskException if the method cannot learn from this data
     * @throws RunException if it fails
     */
    public static Prepared by(Method method, Task task, Clock clock, Progress progress) {
        long wall = clock.nanos().getAsLong();
        long cpu = clock.cpuNanos().getAsLong();
        Solver solver = solver(method, task, progress);
        Duration cpuTime = Duration.ofNanos(clock.cpuNanos().getAsLong() - cpu);
        Duration wallTime = Duration.ofNanos(clock.nanos().getAsLong() - wall);
        return new Prepared(task, method.name(), solver, new Preparation(wallTime, cpuTime, solver.footprint()));
    }

    private static Solver solver(Method method, Task task, Progress progress) {
        String where = "task '%s', method '%s'".formatted(task.name(), method.name());
        try {
            return method.prepare(task.trainingView(), progress);
        } catch (TaskException e) {
            throw new TaskException(where + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new RunException(where + ": preparation failed: " + e, e);
        }
    }

    /** Asks some training questions whose answers and times count for nothing; none where a server would be asked. */
    public void warmUp() {
        if (solver.asksServer()) {
            return;
        }
        List<Example> train = task.splits().train();
        train.stream().limit(WARM_UP).map(Example::question).forEach(this::solve);
    }

    /**
     * Answers a question.
     *
     * @throws RunException if the solver fails, naming task, method and item
     */
    public Answer solve(Question question) {
        try {
            return solver.solve(question);
        } catch (SolveException e) {
            throw new RunException(where(question) + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new RunException(where(question) + e, e);
        }
    }

    private String where(Question question) {
        return "task '%s', method '%s', item '%s': ".formatted(task.name(), method, question.id());
    }

    @Override
    public void close() {
        solver.close();
    }
}
