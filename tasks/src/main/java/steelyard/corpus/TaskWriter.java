package steelyard.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.TaskCard;

/**
 * Writes a task folder in one go: readers see all of it or nothing, even if the program is killed in the middle.
 *
 * @param folder where the task folder shall stand; the folders above it are made
 * @param replace whether a task folder that stands there already goes; nothing but a task folder ever does
 */
public record TaskWriter(Path folder, boolean replace) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /**
     * Writes the task.
     *
     * @throws CorpusException if something stands in the way or the disk refuses; nothing is left behind then
     */
    public void write(TaskContent content) {
        try (FolderSwap swap = FolderSwap.prepare(folder, replace)) {
            writeFiles(swap.fresh(), content);
            swap.commit();
        } catch (IOException e) {
            throw new CorpusException(
                    "%s: cannot be written (%s); check the path, its permissions and the disk".formatted(folder, e), e);
        }
    }

    /**
     * Looks whether there is room, and writes nothing.
     *
     * @throws CorpusException if {@link #write} would be refused by what stands there now
     */
    public void check() {
        FolderSwap.check(folder, replace);
    }

    private static void writeFiles(Path fresh, TaskContent content) throws IOException {
        writeDocuments(fresh.resolve(DocumentFiles.FOLDER), content.documents());
        writeDocuments(fresh.resolve(DocumentFiles.TRAINING_FOLDER), content.trainingDocuments());
        writeSplit(fresh.resolve(TaskFolder.TRAIN), content.splits().train());
        writeSplit(fresh.resolve(TaskFolder.TEST), content.splits().test());
        if (!content.splits().dev().isEmpty()) {
            writeSplit(fresh.resolve(TaskFolder.DEV), content.splits().dev());
        }
        Files.writeString(fresh.resolve(TaskYaml.FILE), YAML.writeValueAsString(yaml(content.card())));
    }

    private static void writeDocuments(Path folder, List<Document> documents) throws IOException {
        if (!documents.isEmpty()) {
            Files.createDirectory(folder);
        }
        for (Document document : documents) {
            Files.writeString(folder.resolve(DocumentFiles.fileName(document)), document.text());
        }
    }

    private static void writeSplit(Path file, List<Example> examples) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Example example : examples) {
                out.write(ExampleLines.format(example));
                out.write('\n');
            }
        }
    }

    private static ObjectNode yaml(TaskCard card) {
        ObjectNode yaml = YAML.createObjectNode()
                .put(TaskYaml.NAME, card.name())
                .put(TaskYaml.KIND, card.kind().id())
                .put(TaskYaml.DESCRIPTION, card.description());
        if (!card.labels().isEmpty()) {
            card.labels().forEach(yaml.putArray(TaskYaml.LABELS)::add);
        }
        return yaml.put(TaskYaml.LICENCE, card.licence());
    }
}
