package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import steelyard.bench.perf.Comparison;
import steelyard.bench.perf.Comparisons;
import steelyard.bench.perf.Measured;
import steelyard.bench.perf.MixedTexts;
import steelyard.bench.perf.Rounds;
import steelyard.bench.perf.Workload;
import steelyard.bench.report.Commit;
import steelyard.bench.report.PerfReport;
import steelyard.bench.report.Provenance;
import steelyard.task.Document;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * Comparisons of speed, from the texts to the screen.
 *
 * @param desk where it works
 * @param size how much is measured, and with what
 */
record PerfJob(Desk desk, Size size) {

    /**
     * How much is measured.
     *
     * @param texts in a round
     * @param rounds that count
     * @param threads of this program
     * @param seed of everything that draws
     */
    record Size(int texts, int rounds, int threads, long seed) {}

    /** Measures the comparisons that a user chose, in the order of the list; the usual ones if the user chose none. */
    void run(List<String> names, boolean json) {
        for (String name : names) {
            if (!Comparisons.names().contains(name)) {
                throw new TaskException("there is no comparison '%s'; there are: %s"
                        .formatted(name, String.join(", ", Comparisons.names())));
            }
        }
        MixedTexts source = new MixedTexts(sources());
        Workload workload = new Workload(source.draw(size.texts(), size.seed()), source, size.threads(), size.seed());
        PerfReport report = new PerfReport(origin(), measured(names, workload));
        desk.out().print(json ? report.json() : report.screen(desk.style()));
        desk.out().flush();
    }

    private List<Measured> measured(List<String> names, Workload workload) {
        List<Measured> rows = new ArrayList<>();
        try (ProgressLine progress = desk.progress()) {
            Rounds rounds =
                    new Rounds(size.rounds(), desk.surroundings().clock().nanos(), progress);
            for (String name : Comparisons.names()) {
                if (names.isEmpty() ? Comparisons.usual().contains(name) : names.contains(name)) {
                    try (Comparison comparison = Comparisons.open(name, workload)) {
                        rows.add(rounds.measure(name, comparison));
                    }
                }
            }
        }
        return rows;
    }

    /** All that stands in the bundled tasks. */
    private List<String> sources() {
        List<Task> tasks = new TaskShelf(desk.surroundings().corpus(), size.seed()).choose(List.of(), List.of());
        return tasks.stream().flatMap(PerfJob::texts).toList();
    }

    private static Stream<String> texts(Task task) {
        return Stream.concat(
                task.documents().stream().map(Document::text),
                Stream.of(task.splits().train(), task.splits().test())
                        .flatMap(List::stream)
                        .map(example -> example.question().text()));
    }

    private PerfReport.Origin origin() {
        return new PerfReport.Origin(
                Commit.of(desk.surroundings().home()),
                Provenance.Machine.here(),
                size.threads(),
                size.rounds(),
                size.seed());
    }
}
