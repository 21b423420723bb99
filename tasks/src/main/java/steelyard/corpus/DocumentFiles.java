package steelyard.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steelyard.task.Document;

/** The Markdown files that are a task's documents. For one thread. */
final class DocumentFiles {
    static final String FOLDER = "documents";

    /** What training questions alone are about. */
    static final String TRAINING_FOLDER = "training-documents";

    static final String ENDING = ".md";
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(\\S.*)$");

    private final Problems problems;
    private final List<Document> documents = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private DocumentFiles(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads all documents in the order of their names.
     *
     * @param folder the folder they stand in
     * @param open reads the file of that name in the folder
     */
    static DocumentFiles read(Path folder, Function<String, Optional<TextFile>> open, Problems problems) {
        DocumentFiles read = new DocumentFiles(problems);
        for (String name : read.names(folder)) {
            read.ids.add(id(name));
            open.apply(name).ifPresent(file -> read.add(id(name), file));
        }
        return read;
    }

    /** The documents without problems. */
    List<Document> documents() {
        return List.copyOf(documents);
    }

    /** Whether there is a document of that id; true too where there is none at all, which is a problem of its own. */
    boolean has(String id) {
        return ids.isEmpty() || ids.contains(id);
    }

    /** How a document is written. */
    static String fileName(Document document) {
        return document.id() + ENDING;
    }

    private void add(String id, TextFile file) {
        String text = withPlainLineEnds(file.text());
        if (text.isBlank()) {
            problems.add(file.name(), "is empty; write the document or remove the file");
        } else {
            documents.add(new Document(id, title(text, id), text));
        }
    }

    private List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), "is missing; the task needs a folder with one .md file a document");
            return names;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            paths.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".")) // such as .gitkeep
                    .sorted()
                    .forEach(names::add);
        } catch (IOException e) {
            problems.add(folder.toString(), "cannot be read (" + e + "); check its permissions");
            return names;
        }
        if (names.isEmpty()) {
            problems.add(folder.toString(), "is empty; add one .md file a document");
        }
        names.stream()
                .filter(name -> !name.endsWith(ENDING))
                .forEach(name -> problems.add(
                        folder.resolve(name).toString(), "is no .md file; rename it or move it out of the folder"));
        names.removeIf(name -> !name.endsWith(ENDING));
        return names;
    }

    private static String id(String fileName) {
        return fileName.substring(0, fileName.length() - ENDING.length());
    }

    /** One text on all systems, whatever a checkout did to the line ends: offsets of evidence count on it. */
    static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    /** The first heading of a text, or else its name. */
    static String title(String text, String name) {
        Matcher heading = HEADING.matcher(text);
        return heading.find() ? heading.group(1).strip() : name;
    }
}
