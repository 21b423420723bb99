package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import steelyard.task.Document;

/**
 * Documents to import: a folder of Markdown files, or a JSONL file.
 *
 * @param documents all that are right
 * @param exists the ids of all, so that a document with a problem is not also a missing one
 */
record DocumentSource(List<Document> documents, Predicate<String> exists) {
    /** No documents. */
    static final DocumentSource NONE = new DocumentSource(List.of(), id -> false);

    /** The id becomes a file name, which has to be one on every system. */
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    /** Reads a folder or a file. */
    static DocumentSource read(Path path, Problems problems) {
        if (!Files.isDirectory(path)) {
            return lines(path, problems);
        }
        DocumentFiles files = DocumentFiles.read(path, name -> TextFile.read(path.resolve(name), problems), problems);
        return new DocumentSource(files.documents(), files::has);
    }

    /** Whether there is a document of that id. */
    boolean has(String id) {
        return exists.test(id);
    }

    private static DocumentSource lines(Path path, Problems problems) {
        Optional<TextFile> file = TextFile.read(path, problems);
        if (file.isPresent() && file.get().text().isBlank()) {
            problems.add(path.toString(), "is empty; write one document a line");
        }
        List<Fields> lines = file.map(text -> JsonLines.of(text, problems)).orElse(List.of());
        Ids ids = Ids.ofDocuments(problems);
        Set<String> known = new HashSet<>();
        List<Document> documents = new ArrayList<>();
        for (Fields line : lines) {
            String field = line.has("_id") ? "_id" : "id"; // BEIR writes _id
            Optional<String> id = line.name(field);
            id.ifPresent(value -> {
                ids.claim(value, line.place(), field);
                checkSafe(value, line, field);
                known.add(value);
            });
            document(line, id).ifPresent(documents::add);
        }
        return new DocumentSource(documents, id -> known.isEmpty() || known.contains(id));
    }

    private static Optional<Document> document(Fields line, Optional<String> id) {
        Optional<String> text = line.text("text");
        Optional<String> title = line.filled("title") ? line.text("title") : Optional.of("");
        if (id.isEmpty() || text.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MarkdownDocument.of(id.get(), title.get(), text.get()));
    }

    private static void checkSafe(String id, Fields line, String field) {
        if (!SAFE_ID.matcher(id).matches()) {
            line.problem(
                    field,
                    "'%s' is no file name that works everywhere; use up to 200 letters, digits, dots, dashes and underscores"
                            .formatted(id));
        }
    }
}
