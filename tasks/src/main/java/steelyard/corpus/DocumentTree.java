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
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import steelyard.task.Document;

/**
 * The Markdown and text files of a folder and all folders below it, as documents: each has its path inside the folder as id,
 * and its first heading as title, or else its file name. Hidden files and folders are left out. All files are read once to
 * check and to hash them; texts are read again when they are asked for, so that memory holds one at a time.
 */
public final class DocumentTree {
    private static final Set<String> ENDINGS = Set.of(".md", ".markdown", ".txt");

    /** Texts are held in memory, and a passage of a longer one would hardly be found again by a reader. */
    private static final long LARGEST = 256L << 20;

    private final Path folder;
    private final Problems problems = new Problems();
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final SortedSet<String> empty = new TreeSet<>();
    private int others;

    private DocumentTree(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds and checks all files.
     *
     * @throws CorpusException naming every file that cannot be read or is not UTF-8, or if there is no document at all
     */
    public static DocumentTree of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException(folder + ": is not a folder; give the folder that holds the documents");
        }
        DocumentTree tree = new DocumentTree(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, tree.new Visitor());
        } catch (IOException e) {
            throw new CorpusException(folder + ": cannot be read (" + e + "); check its permissions", e);
        }
        tree.problems.throwIfAny();
        if (tree.hashes.isEmpty()) {
            throw new CorpusException(
                    "%s: holds no documents; put .md or .txt files with text into it (%d empty ones and %d other files are there)"
                            .formatted(folder, tree.empty.size(), tree.others));
        }
        return tree;
    }

    /** The {@link Document#hash} of each document, by its id. */
    public SortedMap<String, String> hashes() {
        return Collections.unmodifiableSortedMap(hashes);
    }

    /** The ids of files without text, which are no documents. */
    public SortedSet<String> empty() {
        return Collections.unmodifiableSortedSet(empty);
    }

    /** How many files there are that are neither Markdown nor text. */
    public int others() {
        return others;
    }

    /**
     * Reads a document.
     *
     * @throws CorpusException if its file was altered since it was checked, and is wrong now
     */
    public Document read(String id) {
        Path file = folder.resolve(id);
        Problems own = new Problems();
        Optional<Document> document = document(id, file, own);
        own.throwIfAny();
        return document.orElseThrow(() -> new CorpusException(file + ": lost its text while it was read; start again"));
    }

    /** A document; empty if its file holds no text, or cannot be read, which is a problem. */
    private static Optional<Document> document(String id, Path file, Problems problems) {
        return TextFile.read(file, problems)
                .map(text -> DocumentFiles.withPlainLineEnds(text.text()))
                .filter(text -> !text.isBlank())
                .map(text -> new Document(id, DocumentFiles.title(text, nameOf(id)), text));
    }

    private static String nameOf(String id) {
        String file = id.substring(id.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Looks at every file. */
    private final class Visitor extends SimpleFileVisitor<Path> {
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
                take(id, file);
            }
        }

        private void take(String id, Path file) {
            Problems own = new Problems();
            Optional<Document> document = document(id, file, own);
            problems.addAll(own);
            if (document.isPresent()) {
                hashes.put(id, document.get().hash());
            } else if (own.isEmpty()) {
                empty.add(id);
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
