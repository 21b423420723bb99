package steelyard.tune.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import steelyard.encoder.BaseModel;
import steelyard.task.ContentHash;

/**
 * Writes a tuned classifier as a folder that needs nothing else: one ONNX file with its head, the tokenizer, the labels,
 * the same weights for Hugging Face libraries, and a card that says where all of it comes from.
 *
 * @param model the tuned model
 * @param base the model that was tuned
 * @param facts what the files cannot tell of themselves
 */
public record ModelExport(TunedModel model, BaseModel base, ExportFacts facts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Whether a model may stand there; to be asked before the long work begins.
     *
     * @throws ModelFolderException if something stands there that must not go, or nothing can stand there
     */
    public static void check(Path folder, boolean replace) {
        ModelPlace.check(folder, replace);
    }

    /**
     * Writes the folder beside its place and moves it there in one step.
     *
     * @param replace whether a model folder that stands there is replaced
     * @return what {@code card.json} says
     * @throws ModelFolderException if something else stands there
     * @throws UncheckedIOException if it cannot be written; nothing is left of it then
     */
    public ExportCard write(Path folder, boolean replace) {
        try (ModelPlace place = ModelPlace.prepare(folder, replace)) {
            ExportCard card = fill(place.fresh());
            place.commit();
            return card;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the model to " + folder, e);
        }
    }

    private ExportCard fill(Path folder) throws IOException {
        Files.write(folder.resolve(ModelFolder.ONNX), model.onnx());
        Files.write(folder.resolve(ModelFolder.TOKENIZER), tokenizer());
        Files.writeString(
                folder.resolve(ModelFolder.LABELS),
                JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(model.card().classes()) + "\n");
        new SentenceTransformersFiles(
                        new OnnxGraph(model.onnx()).weights(), model.card().classes(), base.maxTokens())
                .write(folder);
        Files.writeString(
                folder.resolve(ModelFolder.README),
                new ModelReadme(card(Map.of()), model.card().classes()).text());
        ExportCard card = card(hashes(folder));
        Files.writeString(folder.resolve(ModelFolder.CARD), card.json());
        return card;
    }

    /** The base model's tokenizer, which cuts at this model's window by itself and pads nothing. */
    private byte[] tokenizer() throws IOException {
        JsonNode tokenizer = JSON.readTree(base.tokenizer());
        if (tokenizer instanceof ObjectNode object) {
            object.putNull("padding");
            if (object.get("truncation") instanceof ObjectNode truncation) {
                truncation.put("max_length", base.maxTokens());
            }
        }
        return JSON.writeValueAsBytes(tokenizer);
    }

    private ExportCard card(Map<String, String> hashes) {
        ModelCard.Origin origin = model.card().origin();
        return new ExportCard(
                ExportCard.FORMAT,
                origin.head(),
                new ExportCard.Base(origin.base(), origin.baseSha256()),
                base.maxTokens(),
                model.card().classes().size(),
                ExportCard.Training.of(model.card()),
                facts,
                hashes);
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : new FolderTree(folder).files()) {
            hashes.put(ModelPlace.name(file), ContentHash.sha256(Files.readAllBytes(folder.resolve(file))));
        }
        return hashes;
    }
}
