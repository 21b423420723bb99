package steelyard.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import steelyard.task.Document;

/**
 * The Markdown and text files of a folder and all folders below it, as documents: each has its path inside the folder as id,
 * and its first heading as title, or else its file name. Hidden files and folders are left out. All files are read once to
 * check them, and once more, one at a time, when they are asked for.
 */
public final class DocumentTree implements Iterable<Document> {
    private static final Set<String> ENDINGS = Set.of(".md", ".markdown", ".txt");

    /** Texts are held in memory, and a passage of a longer one would hardly be found again by a reader. */
    private static final long LARGEST = 256L << 20;

    private final SortedMap<String, Path> files = new TreeMap<>();
    private final Set<String> empty = new TreeSet<>();
    private int others;

    private DocumentTree() {}

    /**
     * Finds and checks all files.
     *
     * @throws CorpusException naming every file that cannot be read or is not UTF-8, or if there is no document at all
     */
    public static DocumentTree of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException(folder + ": is not a folder; give the folder that holds the documents");
        }
        Problems problems = new Problems();
        DocumentTree tree = new DocumentTree();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    tree.new Visitor(folder, problems));
        } catch (IOException e) {
            throw new CorpusException(folder + ": cannot be read (" + e + "); check its permissions", e);
        }
        problems.throwIfAny();
        if (tree.files.isEmpty()) {
            throw new CorpusException(
                    "%s: holds no documents; put .md or .txt files with text into it (%d empty ones and %d other files are there)"
                            .formatted(folder, tree.empty.size(), tree.others));
        }
        return tree;
    }

    /** How many documents there are. */
    public int size() {
        return files.size();
    }

    /** The ids of files without text, which are no documents. */
    public Set<String> empty() {
        return Set.copyOf(empty);
    }

    /** How many files there are that are neither Markdown nor text. */
    public int others() {
        return others;
    }

    /**
     * Reads the documents in the order of their ids.
     *
     * @throws CorpusException if a file was altered since it was checked, and is wrong now
     */
    @Override
    public Iterator<Document> iterator() {
        return files.entrySet().stream()
                .map(file -> document(file.getKey(), file.getValue()))
                .iterator();
    }

    private static Document document(String id, Path path) {
        Problems problems = new Problems();
        String text = text(path, problems);
        if (text.isBlank()) {
            problems.add(path.toString(), "lost its text while it was read; start again");
        }
        problems.throwIfAny();
        return new Document(id, DocumentFiles.title(text, nameOf(id)), text);
    }

    /** All of a file; empty, with a problem noted, if it cannot be read. */
    private static String text(Path path, Problems problems) {
        return TextFile.read(path, problems)
                .map(TextFile::text)
                .map(DocumentFiles::withPlainLineEnds)
                .orElse("");
    }

    private static String nameOf(String id) {
        String file = id.substring(id.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Looks at every file. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Problems problems;

        Visitor(Path folder, Problems problems) {
            this.folder = folder;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(folder) && isHidden(directory);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                visit(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        private void visit(Path file, long size) {
            String id = folder.relativize(file).toString().replace(File.separatorChar, '/');
            if (!isText(file)) {
                others++;
            } else if (size > LARGEST) {
                problems.add(file.toString(), "is larger than %d MB; cut it into files".formatted(LARGEST >> 20));
            } else {
                TextFile.read(file, problems).ifPresent(text -> {
                    if (text.text().isBlank()) {
                        empty.add(id);
                    } else {
                        files.put(id, file);
                    }
                });
            }
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }

        private static boolean isText(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return ENDINGS.stream().anyMatch(name::endsWith);
        }

        /** A link back to a folder above is no problem: what it leads to is visited anyway. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            if (!isHidden(file) && !(problem instanceof FileSystemLoopException)) {
                problems.add(file.toString(), "cannot be read (" + problem + "); check its permissions");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
