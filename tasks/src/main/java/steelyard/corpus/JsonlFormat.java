package steelyard.corpus;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import steelyard.task.TaskKind;

/**
 * JSON objects, one a line, whose fields may have any names. A field {@code group} is kept, others are left alone.
 *
 * @param kind what the lines ask for
 * @param fields which field holds what. Lines without {@code id} get one by split and row; an id field of another name
 *     must be there
 * @param labelNames for classification: the label that each class stands for, in the labels' order; empty to take
 *     classes as they stand, sorted
 * @param documents for kinds that look things up: a folder of {@code .md} files, or a JSONL file whose lines have {@code id} or {@code _id},
 *     {@code text} and maybe a {@code title}
 */
public record JsonlFormat(TaskKind kind, FieldNames fields, Map<String, String> labelNames, Optional<Path> documents)
        implements ImportFormat {
    public JsonlFormat {
        labelNames = Collections.unmodifiableMap(new LinkedHashMap<>(labelNames));
        boolean needed = kind.hasDocuments();
        if (needed != documents.isPresent()) {
            throw new CorpusException("a task of kind %s %s"
                    .formatted(kind.id(), needed ? "needs documents; name their folder or file" : "has no documents"));
        }
    }

    /** Classification with the fields {@code text} and {@code label}. */
    public static JsonlFormat classification(Map<String, String> labelNames) {
        TaskKind kind = TaskKind.CLASSIFICATION;
        return new JsonlFormat(kind, FieldNames.of(kind), labelNames, Optional.empty());
    }

    /** Questions with the fields {@code question}, {@code answers} and {@code documents}. */
    public static JsonlFormat qa(Path documents) {
        return new JsonlFormat(TaskKind.QA, FieldNames.of(TaskKind.QA), Map.of(), Optional.of(documents));
    }

    @Override
    public Imported read(ImportFiles files) {
        return new JsonlReader(this).read(files);
    }
}
