package steelyard.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.bench.method.BaselineMethod;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.TuneOptions;
import steelyard.tune.TuneSettings;
import steelyard.tune.TunedModels;
import steelyard.tune.export.ModelCache;
import steelyard.tune.read.SpanReaders;

class RetrieveAndReadTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();

    @TempDir
    Path cache;

    @Test
    void whereNoAnswerStandsInAPassageItAnswersWithoutReadingAndSaysSo() {
        TrainingView view = new TrainingView(
                new TaskCard("pets", TaskKind.QA, "", "", List.of()),
                List.of(new Document("pets", "Pets", "# Pets\n\nDogs may come on board. Cats may not.")),
                List.of(asked("a", "May I bring a dog?", "Yes"), asked("b", "May my dog come?", "Yes")),
                List.of());
        TuneSettings settings = new TuneSettings(TuneOptions.DEFAULTS, 7, 2, System::nanoTime, System::nanoTime);
        SpanReaders readers = new SpanReaders(new TunedModels(BASE, new ModelCache(cache), settings), settings);
        try (Encoder encoder = new OnnxEncoder(BASE, 2);
                Solver solver = new RetrieveAndRead(() -> encoder, readers, new BaselineMethod(), 7, System::nanoTime)
                        .prepare(view, Progress.NONE)) {
            assertThat(solver.solve(new Question("q", "Can I take a dog?")).text())
                    .isEqualTo("Yes");
            assertThat(solver.footprint().notes()).containsKey("reader");
        }
    }

    private static Example asked(String id, String text, String answer) {
        return new Example(new Question(id, text), new Gold.Answers(List.of(answer), List.of("pets")));
    }
}
