package steelyard.bench.load;

import java.util.ArrayList;
import java.util.List;
import steelyard.task.Progress;

/**
 * Measures a solver under load: first closed loops, which tell what it can do at the most, then open ones at rising rates, up
 * to the first that it cannot follow.
 *
 * @param service what is asked
 * @param plan what is measured
 * @param pace the clock
 * @param progress told after each step
 */
public record LoadRun(Service service, LoadPlan plan, Pace pace, Progress progress) {
    /** Parts of the capacity that are offered, as long as it follows. */
    private static final List<Double> PARTS = List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0);
    /** Answers so fast take less time than it takes to wait for a moment. */
    private static final double FASTEST = 10_000;
    /** The part of a step that is asked before anything counts: all threads and the compiler wake up. */
    private static final double WARM_UP = 0.2;

    /** Measures; takes as long as its steps do. */
    public LoadResult run() {
        ClosedLoop loop = new ClosedLoop(service, pace);
        loop.run(plan.serving(), plan.length().part(WARM_UP), new Stages());
        List<ClosedStep> closed = new ArrayList<>();
        Stages stages = new Stages();
        int fewest = plan.clients().stream().mapToInt(number -> number).min().orElseThrow();
        for (int clients : plan.clients()) {
            closed.add(loop.run(clients, plan.length(), clients == fewest ? stages : new Stages()));
            told("closed loop", closed.size(), plan.clients().size());
        }
        return new LoadResult(closed, open(capacity(closed)), stages.steps());
    }

    private static double capacity(List<ClosedStep> closed) {
        return closed.stream().mapToDouble(ClosedStep::perSecond).max().orElseThrow();
    }

    private List<OpenStep> open(double capacity) {
        OpenLoop loop = new OpenLoop(service, pace, plan.serving(), plan.seed());
        boolean chosen = !plan.rates().isEmpty();
        List<OpenStep> steps = new ArrayList<>();
        if (!chosen && capacity > FASTEST) {
            return steps;
        }
        List<Double> rates = chosen
                ? plan.rates().stream().sorted().toList()
                : PARTS.stream()
                        .map(part -> part * capacity)
                        .filter(rate -> plan.length().at(rate).isPresent())
                        .toList();
        for (double rate : rates) {
            steps.add(loop.run(rate, plan.length().at(rate).orElseThrow()));
            told("open loop", steps.size(), rates.size());
            if (!chosen && steps.getLast().saturated()) {
                break;
            }
        }
        return steps;
    }

    private void told(String work, int done, int total) {
        progress.at(work, done, total, "");
    }
}
