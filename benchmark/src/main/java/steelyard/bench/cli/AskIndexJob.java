package steelyard.bench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import steelyard.bench.report.Asked;
import steelyard.bench.report.AskedScreen;
import steelyard.bench.run.Clock;
import steelyard.encoder.BaseModel;
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
 * @param base what encodes the question; the index must have been made with it
 * @param threads for encoding
 */
record AskIndexJob(Desk desk, BaseModel base, int threads) {

    void run(String text, Path index, boolean json) {
        Clock clock = desk.surroundings().clock();
        Question question = new Question("asked", text);
        try (Encoder encoder = new OnnxEncoder(base, threads);
                Solver solver = IndexAnswers.open(index, IndexAnswers.origin(base), encoder, clock.nanos())) {
            solver.solve(question); // the first is slower than all others
            long start = clock.nanos().getAsLong();
            Answer answer = solver.solve(question);
            Duration latency = Duration.ofNanos(clock.nanos().getAsLong() - start);
            List<Asked> answers = List.of(new Asked(index.toString(), MethodNames.RAG, answer, latency));
            desk.out().print(json ? AskedScreen.json(text, answers) : new AskedScreen(desk.style()).of(answers));
            desk.out().flush();
        }
    }
}
