package steelyard.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import steelyard.bench.report.PredictedLine;
import steelyard.bench.run.RunException;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.TaskKind;
import steelyard.tune.ModelSolvers;
import steelyard.tune.export.ExportedModel;
import steelyard.tune.export.ModelFolder;

/**
 * Lines of text in, lines of JSON out, one at a time.
 *
 * @param desk where it works
 * @param threads for one answer
 * @param top at most so many scores a line; 0 for all
 */
record PredictJob(Desk desk, int threads, int top) {

    void run(Path folder) {
        ExportedModel model = ModelFolder.read(folder);
        boolean asked = model.card().facts().task().kind().equals(TaskKind.QA.id());
        PredictedLine format = new PredictedLine(asked ? "answer" : "label", top);
        try (Solver solver =
                ModelSolvers.open(model, threads, desk.surroundings().clock().nanos())) {
            answer(solver, format);
        }
    }

    private void answer(Solver solver, PredictedLine format) {
        InputLines lines = new InputLines(desk.surroundings().in());
        try {
            for (Optional<InputLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                desk.out().print(answer(line.get(), solver, format) + "\n");
                if (desk.out().checkError()) { // flushes, so that nobody waits for a line that is ready
                    throw new IOException("standard output was closed before the input ended");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("line " + lines.count(), e);
        }
    }

    private static String answer(InputLines.Line line, Solver solver, PredictedLine format) {
        if (!line.utf8()) {
            return format.of(line.text(), "not UTF-8");
        }
        if (line.text().isBlank()) {
            return format.of(line.text(), "blank line");
        }
        try {
            return format.of(line.text(), solver.solve(new Question("line " + line.number(), line.text())));
        } catch (RuntimeException e) {
            throw new RunException("line " + line.number() + ": " + e, e);
        }
    }
}
