package steelyard.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import steelyard.task.TaskException;

/** The encoders: those that come with the program, each in a Maven artifact of LangChain4j, and the user's own. */
public final class BaseModels {
    /** The one that is taken if nobody says otherwise, and that is fine-tuned. */
    public static final String DEFAULT = "all-minilm-l6-v2";

    /** 22 M parameters, 6 layers; its model card states the window. */
    private static final ModelDescription ALL_MINILM_L6_V2 =
            new ModelDescription(DEFAULT, 384, 256, Pooling.MEAN, Prefixes.NONE, false);

    /** The same with weights of 8 bits. */
    private static final ModelDescription ALL_MINILM_L6_V2_Q =
            new ModelDescription("all-minilm-l6-v2-q", 384, 256, Pooling.MEAN, Prefixes.NONE, true);

    /**
     * 33 M parameters, 12 layers, weights of 8 bits. Its model card asks for the prefixes, that of queries for texts that
     * are compared with their like too (Wang et al. 2022, "Text Embeddings by Weakly-Supervised Contrastive Pre-training").
     */
    private static final ModelDescription E5_SMALL_V2_Q = new ModelDescription(
            "e5-small-v2-q", 384, 512, Pooling.MEAN, new Prefixes("query: ", "passage: ", "query: "), true);

    private static final List<ModelDescription> ALL = List.of(ALL_MINILM_L6_V2, ALL_MINILM_L6_V2_Q, E5_SMALL_V2_Q);

    private BaseModels() {}

    /** Their names, the default first. */
    public static List<String> names() {
        return ALL.stream().map(ModelDescription::name).toList();
    }

    /**
     * Reads the files of a model that comes with the program, or of one that the user has.
     *
     * @param nameOrFolder one of {@link #names}, or a folder with {@code model.onnx}, {@code tokenizer.json} and
     *     {@code encoder.properties}
     * @throws TaskException if it is neither, or something is wrong with the folder
     */
    public static BaseModel find(String nameOrFolder) {
        return ALL.stream()
                .filter(model -> model.name().equals(nameOrFolder))
                .findFirst()
                .map(BaseModels::bundled)
                .orElseGet(() -> inFolder(nameOrFolder));
    }

    private static BaseModel bundled(ModelDescription model) {
        return new BaseModel(
                model, resource("/" + model.name() + ".onnx"), resource("/" + model.name() + "-tokenizer.json"));
    }

    private static BaseModel inFolder(String folder) {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new TaskException("there is no encoder '%s', nor such a folder; there are: %s"
                    .formatted(folder, String.join(", ", names())));
        }
        return EncoderFolder.read(Path.of(folder));
    }

    private static byte[] resource(String path) {
        try (InputStream in = BaseModels.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the model's artifact is not on the class path: no resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + path, e);
        }
    }
}
