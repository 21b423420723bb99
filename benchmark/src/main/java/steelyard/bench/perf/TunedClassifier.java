package steelyard.bench.perf;

import java.util.ArrayList;
import java.util.List;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.FineTunedMethod;
import steelyard.tune.RegimeChoice;
import steelyard.tune.TuneOptions;
import steelyard.tune.TuneSettings;
import steelyard.tune.TunedModels;
import steelyard.tune.export.ModelCache;

/**
 * One short text after the other to a tuned classifier, against the same to the frozen encoder alone. The labels mean
 * nothing: how long an answer takes does not depend on them.
 */
final class TunedClassifier implements Comparison {
    private static final List<String> LABELS = List.of("one", "other");
    private static final int EXAMPLES = 40;
    private static final int ASKED = 200;

    private final double bar;
    private final Encoder encoder;
    private final TemporaryFolder folder = TemporaryFolder.make();
    private final Solver solver;
    private final List<Question> questions = new ArrayList<>();
    private int answers;
    private int answered;

    /**
     * Tunes a classifier.
     *
     * @param bar how many times as long as the encoder it may take, as 1 over that
     */
    TunedClassifier(double bar, Workload workload) {
        this.bar = bar;
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < ASKED + EXAMPLES; i++) {
            Question question = new Question(
                    "t" + i, workload.texts().get(i % workload.texts().size()));
            if (i < EXAMPLES) {
                examples.add(new Example(question, new Gold.Label(LABELS.get(i % LABELS.size()))));
            } else {
                questions.add(question);
            }
        }
        TaskCard card = new TaskCard("texts", TaskKind.CLASSIFICATION, "", "", LABELS);
        TuneSettings settings = new TuneSettings(
                TuneOptions.of(RegimeChoice.HEAD),
                workload.seed(),
                workload.threads(),
                System::nanoTime,
                System::nanoTime);
        TunedModels models = new TunedModels(BaseModel.allMiniLmL6V2(), new ModelCache(folder.path()), settings);
        solver = new FineTunedMethod(models, settings)
                .prepare(new TrainingView(card, List.of(), examples, List.of()), Progress.NONE);
        encoder = OnnxEncoder.open(workload.threads());
    }

    private void classify(Question question) {
        Answer answer = solver.solve(question);
        answers++;
        answered += answer.bestLabel().isPresent() ? 1 : 0;
    }

    @Override
    public String title() {
        return "a tuned classifier's answer to one text, p50";
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public Side ours() {
        return new TypicalTime<>("classifier", 0.5, questions, this::classify);
    }

    @Override
    public Side theirs() {
        return new TypicalTime<>("encoder alone", 0.5, questions, question -> encoder.encode(question.text()));
    }

    @Override
    public double bar() {
        return bar;
    }

    @Override
    public Agreement agreement() {
        return new Agreement("texts that got a label", answers == 0 ? 0 : (double) answered / answers, 1);
    }

    @Override
    public void close() {
        solver.close();
        encoder.close();
        folder.close();
    }
}
