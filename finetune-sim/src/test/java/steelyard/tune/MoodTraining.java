package steelyard.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.data.ClassExample;
import steelyard.tune.data.Classes;
import steelyard.tune.export.OnnxGraph;
import steelyard.tune.net.Matrix;
import steelyard.tune.train.ClassTraining;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Trained;
import steelyard.tune.train.TrainingPlan;

/** Short trainings of the real base model on texts of two moods. */
final class MoodTraining {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    static final Map<String, Matrix> WEIGHTS = new OnnxGraph(BASE.onnx()).weights();

    private MoodTraining() {}

    static Trained train(RegimeChoice choice, List<Example> examples) {
        return train(TuneOptions.of(choice), examples);
    }

    static Trained train(TuneOptions options, List<Example> examples) {
        return train(options, examples, System::nanoTime);
    }

    static Trained train(TuneOptions options, List<Example> examples, LongSupplier nanos) {
        TrainingView view = view(examples);
        TrainingPlan plan = new Plans(settings(options)).forClasses(view).plan();
        if (plan.passes().epochs() > 3) {
            Passes few =
                    new Passes(3, plan.passes().steps(), 8, 2, plan.passes().budgetSeconds());
            plan = new TrainingPlan(plan.regime(), few, plan.rates(), plan.dropout(), plan.seed(), plan.threads());
        }
        Classes classes = Classes.of(view);
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            List<ClassExample> texts = classes.examples(view.train(), tokenizer);
            return new ClassTraining(WEIGHTS, plan, nanos, Progress.NONE)
                    .train(texts, texts, classes.names().size());
        }
    }

    private static TuneSettings settings(TuneOptions options) {
        return new TuneSettings(options, 7, 2, System::nanoTime, System::nanoTime);
    }

    private static TrainingView view(List<Example> train) {
        List<String> labels = train.stream()
                .map(example -> example.gold().asLabel().orElseThrow())
                .distinct()
                .toList();
        TaskCard card = new TaskCard("moods", TaskKind.CLASSIFICATION, "", "", labels);
        return new TrainingView(card, List.of(), train, train);
    }

    /** That many texts of each of two moods. */
    static List<Example> moods(int each) {
        List<String> glad = List.of(
                "What a lovely crossing, we enjoyed every minute of it",
                "The crew were kind and the soup was hot",
                "Best trip in years, thank you all",
                "My children still talk about the seals, wonderful day");
        List<String> cross = List.of(
                "Two hours late and nobody told us why",
                "Rude staff, cold food, never again",
                "The cabin smelled and the lift was broken",
                "A miserable night in a dirty waiting room");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            examples.add(example("g" + i, glad.get(i), "glad"));
            examples.add(example("c" + i, cross.get(i), "cross"));
        }
        return examples;
    }

    static Example example(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label));
    }
}
