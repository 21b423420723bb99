package steelyard.bench.cli;

import picocli.CommandLine.Option;
import steelyard.encoder.BaseModels;

/** The option by which a user says what retrieves. */
final class EncoderChoice {
    @Option(
            names = "--encoder",
            paramLabel = "NAME|DIR",
            completionCandidates = EncoderNames.class,
            description = {
                "What retrieves: ${COMPLETION-CANDIDATES};",
                "or a folder with model.onnx, tokenizer.json and encoder.properties, which says",
                "dimensions, max_tokens, pooling (mean or cls), and if need be query_prefix,",
                "passage_prefix, peer_prefix, quantized (true or false).",
                "Default: ${DEFAULT-VALUE}. What is fine-tuned is the default, whatever retrieves."
            },
            defaultValue = BaseModels.DEFAULT)
    private String nameOrFolder = BaseModels.DEFAULT;

    /** To be looked up by {@link BaseModels#find}. */
    String nameOrFolder() {
        return nameOrFolder;
    }
}
