package steelyard.bench.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import steelyard.bench.report.Asked;
import steelyard.bench.report.AskedScreen;
import steelyard.bench.run.Clock;
import steelyard.bench.run.Prepared;
import steelyard.task.Answer;
import steelyard.task.Method;
import steelyard.task.Question;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * One question to every method.
 *
 * @param desk where it works
 * @param choice methods, seed and threads
 */
record AskJob(Desk desk, Choice choice) {

    void run(String text, List<Task> tasks, boolean json) {
        Surroundings surroundings = desk.surroundings();
        List<Asked> answers = new ArrayList<>();
        try (MethodShelf shelf = new MethodShelf(surroundings, choice.methodOptions());
                ProgressLine progress = desk.progress()) {
            List<Method> methods = shelf.choose(choice.methods());
            Question question = new Question("asked", text);
            for (Task task : tasks) {
                answers.addAll(ask(question, task, methods, progress));
            }
        }
        desk.out().print(json ? AskedScreen.json(text, answers) : new AskedScreen(desk.style()).of(answers));
        desk.out().flush();
    }

    private List<Asked> ask(Question question, Task task, List<Method> methods, ProgressLine progress) {
        List<Method> fitting =
                methods.stream().filter(method -> method.handles(task.kind())).toList();
        if (fitting.isEmpty()) {
            throw new TaskException(
                    "none of the chosen methods handles task '%s' of kind %s; choose others with --methods"
                            .formatted(task.name(), task.kind().id()));
        }
        return fitting.stream()
                .map(method -> ask(question, task, method, progress))
                .toList();
    }

    private Asked ask(Question question, Task task, Method method, ProgressLine progress) {
        Clock clock = desk.surroundings().clock();
        try (Prepared prepared = Prepared.by(method, task, clock, progress)) {
            prepared.warmUp();
            long start = clock.nanos().getAsLong();
            Answer answer = prepared.solve(question);
            Duration latency = Duration.ofNanos(clock.nanos().getAsLong() - start);
            return new Asked(task.name(), method.name(), answer, latency);
        }
    }
}
