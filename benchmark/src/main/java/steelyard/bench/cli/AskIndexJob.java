package steelyard.bench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import steelyard.bench.report.Asked;
import steelyard.bench.report.AskedScreen;
import steelyard.bench.run.Clock;
import steelyard.encoder.BaseModel;
import steelyard.encoder.BaseModels;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.rag.IndexAnswers;
import steelyard.task.Answer;
import steelyard.task.Question;
import steelyard.task.Solver;

/**
 * One question to an index.
 *
 * @param desk where it works
 * @param options what encodes the question, which the index must have been made with, and what answers it
 */
record AskIndexJob(Desk desk, MethodOptions options) {

    void run(String text, Path index, boolean json) {
        Clock clock = desk.surroundings().clock();
        Question question = new Question("asked", text);
        BaseModel base = BaseModels.find(options.encoder());
        try (Encoder encoder = new OnnxEncoder(base, options.threads());
                Solver solver =
                        IndexAnswers.open(index, IndexAnswers.origin(base), options.chat(), encoder, clock.nanos())) {
            if (!solver.asksServer()) {
                solver.solve(question); // the first is slower than all others
            }
            long start = clock.nanos().getAsLong();
            Answer answer = solver.solve(question);
            Duration latency = Duration.ofNanos(clock.nanos().getAsLong() - start);
            List<Asked> answers = List.of(new Asked(index.toString(), MethodNames.RAG, answer, latency));
            desk.out().print(json ? AskedScreen.json(text, answers) : new AskedScreen(desk.style()).of(answers));
            desk.out().flush();
        }
    }
}
