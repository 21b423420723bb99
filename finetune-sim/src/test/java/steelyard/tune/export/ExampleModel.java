package steelyard.tune.export;

import java.util.List;
import java.util.Map;
import steelyard.encoder.BaseModel;
import steelyard.task.TaskKind;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Projection;
import steelyard.tune.train.DevScore;
import steelyard.tune.train.Epoch;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.TrainingPlan;

/** The real base model under a head that was not trained. */
final class ExampleModel {
    static final float[] HEAD = ramp(2 * 384);

    static final ModelCard CARD = new ModelCard(
            new ModelCard.Origin("classifier", "moods", TaskKind.QA, "toy", "b1", "d1"),
            List.of("glad", ""),
            new TrainingPlan(
                    new Regime.Lora(4, 8, List.of(Projection.QUERY)),
                    new Passes(2, 0, 32, 2, 90.0),
                    new Rates(1e-3, 5e-3, 0.01, 0.1, 1),
                    0.1,
                    42,
                    2),
            "asked for",
            List.of(new Epoch(1, 0.7, new DevScore(0.6, 0.5), 3.5)),
            1,
            false,
            12.5,
            20.25);

    private ExampleModel() {}

    static TunedModel onBase() {
        byte[] onnx = OnnxClassifier.bytes(
                new OnnxGraph(BaseModel.allMiniLmL6V2().onnx()),
                Map.of("classifier.weight", new Matrix(HEAD, 2, 384), "classifier.bias", Matrix.vector(new float[] {
                    0.5f, -0.5f
                })));
        return new TunedModel(onnx, CARD);
    }

    private static float[] ramp(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = i / 1000f;
        }
        return values;
    }

    static ExportFacts facts() {
        return new ExportFacts(
                new ExportFacts.TaskData("moods", "qa", "d1", 8, 2),
                new ExportFacts.TestScores(4, Map.of("accuracy", new ExportFacts.TestScore(0.75, 0.5, 1, 4))),
                new ExportFacts.Machine("a JVM", "an OS", 2),
                "steelyard 0",
                "unknown",
                "2026-01-01T00:00:00Z");
    }
}
