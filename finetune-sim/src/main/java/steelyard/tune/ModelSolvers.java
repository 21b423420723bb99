package steelyard.tune;

import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.encoder.OnnxModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Footprint;
import steelyard.task.Solver;
import steelyard.tune.export.ExportedModel;
import steelyard.tune.export.ModelCard;
import steelyard.tune.export.ModelFolderException;
import steelyard.tune.export.OnnxClassifier;

/** Makes solvers of exported models, by what stands on their encoder. */
public final class ModelSolvers {
    private ModelSolvers() {}

    /**
     * A solver that answers with an exported model.
     *
     * @param threads how many threads one answer may use
     * @param nanos wall clock, such as {@code System::nanoTime}
     * @throws ModelFolderException if its head needs more than a text, or is not known
     */
    public static Solver open(ExportedModel model, int threads, LongSupplier nanos) {
        String head = model.card().head();
        return switch (head) {
            case ModelCard.CLASSIFIER -> classifier(model, threads, nanos);
            case ModelCard.READER ->
                throw new ModelFolderException(model.folder()
                        + ": this model reads passages and answers from them; a text alone is not enough for it");
            case ModelCard.SALIENCE ->
                throw new ModelFolderException(model.folder()
                        + ": this model marks sentences of a text, which is done by run and ask; predict gives labels");
            default ->
                throw new ModelFolderException(
                        "%s: this model has the head '%s', which this version does not know; it knows: %s"
                                .formatted(model.folder(), head, ModelCard.CLASSIFIER));
        };
    }

    private static Solver classifier(ExportedModel model, int threads, LongSupplier nanos) {
        Footprint footprint = new Footprint(model.onnx().length, true, Map.of());
        OnnxModel graph = new OnnxModel(model.onnx(), OnnxClassifier.OUTPUT, threads);
        SubwordTokenizer tokenizer =
                new SubwordTokenizer(model.tokenizer(), model.card().maxTokens());
        return new TunedSolver(model.classes(), graph, tokenizer, nanos, footprint);
    }
}
