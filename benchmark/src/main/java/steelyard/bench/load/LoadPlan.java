package steelyard.bench.load;

import java.util.List;

/**
 * What is measured of a solver.
 *
 * @param clients of the closed loops, in their order; the largest number of them serves the open loops
 * @param rates of the open loops, in requests a second; empty for steps up to where it saturates
 * @param length of each step
 * @param seed of the arrivals and of the order of questions
 */
public record LoadPlan(List<Integer> clients, List<Double> rates, StepLength length, long seed) {
    public LoadPlan {
        clients = List.copyOf(clients);
        rates = List.copyOf(rates);
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("no clients");
        }
    }

    /** Threads that serve the open loops. */
    public int serving() {
        return clients.stream().mapToInt(number -> number).max().orElseThrow();
    }
}
