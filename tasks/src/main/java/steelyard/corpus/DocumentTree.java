package steelyard.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import steelyard.task.Document;

/**
 * The Markdown and text files of a folder and all folders below it, as documents: each has its path inside the folder as id,
 * and its first heading as title, or else its file name. Hidden files and folders are left out. Symbolic links are followed,
 * but each file is taken once: under its own name if that is below the folder, else by the link that comes first by name. All
 * files are read once to check and to hash them; texts are read again when they are asked for, so that memory holds one at a
 * time.
 */
public final class DocumentTree {
    private static final Set<String> ENDINGS = Set.of(".md", ".markdown", ".txt");

    /** Texts are held in memory, and a passage of a longer one would hardly be found again by a reader. */
    private static final long LARGEST = 256L << 20;

    private final Path folder;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final Set<Path> visited = new HashSet<>();
    private final SortedSet<Path> links = new TreeSet<>();
    private final Problems problems = new Problems();
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final SortedSet<String> empty = new TreeSet<>();
    private int others;
    private int repeated;

    private DocumentTree(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds and checks all files.
     *
     * @throws CorpusException naming every file that cannot be read or is not UTF-8, itself or in its name, or if there is no document at all
     */
    public static DocumentTree of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException(folder + ": is not a folder; give the folder that holds the documents");
        }
        DocumentTree tree = new DocumentTree(folder);
        try {
            tree.walk(folder);
            while (!tree.links.isEmpty()) {
                tree.walk(tree.links.removeFirst());
            }
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

    /** Visits what a path leads to; links in it are for later, so that what stands there itself comes first. */
    private void walk(Path place) throws IOException {
        Visitor visitor = new Visitor(place, Files.exists(place) ? place.toRealPath() : place);
        Files.walkFileTree(visitor.real, visitor);
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

    /** How many links lead to a file or a folder that was visited already. */
    public int repeated() {
        return repeated;
    }

    /**
     * Reads a document.
     *
     * @param id one of {@link #hashes}
     * @throws CorpusException if its file was altered since it was checked, and is wrong now
     */
    public Document read(String id) {
        Path file = Objects.requireNonNull(files.get(id), id);
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

    /** Looks at every file below a place, which may be a link; paths are told as they are below that place. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path place;
        private final Path real;

        Visitor(Path place, Path real) {
            this.place = place;
            this.real = real;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) || !isNew(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            boolean broken = file.equals(real); // a link that leads nowhere is all there is to visit
            if (attributes.isSymbolicLink() && !broken) {
                links.add(told(file));
            } else if (isNew(file)) {
                visit(told(file), attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        /** Every real path is visited once, whatever leads there. */
        private boolean isNew(Path path) {
            boolean isNew = visited.add(path);
            repeated += isNew ? 0 : 1;
            return isNew;
        }

        private Path told(Path path) {
            return path.equals(real) ? place : place.resolve(real.relativize(path));
        }

        private void visit(Path file, long size) {
            if (!isText(file)) {
                others++;
            } else if (!isDecoded(file)) {
                problems.add(file.toString(), "has a name that is not UTF-8; rename it");
            } else if (size > LARGEST) {
                problems.add(file.toString(), "is larger than %d MB; cut it into files".formatted(LARGEST >> 20));
            } else {
                take(folder.relativize(file).toString().replace(File.separatorChar, '/'), file);
            }
        }

        private void take(String id, Path file) {
            Problems own = new Problems();
            Optional<Document> document = document(id, file, own);
            problems.addAll(own);
            if (document.isPresent()) {
                hashes.put(id, document.get().hash());
                files.put(id, file);
            } else if (own.isEmpty()) {
                empty.add(id);
            }
        }

        /** Whether its name, as text, leads to it again. */
        private boolean isDecoded(Path file) {
            Path inside = folder.relativize(file);
            try {
                return inside.equals(Path.of(inside.toString()));
            } catch (InvalidPathException e) {
                return false;
            }
        }

        /** The place itself is asked for by name. */
        private boolean isHidden(Path path) {
            return !path.equals(real) && path.getFileName().toString().startsWith(".");
        }

        private static boolean isText(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return ENDINGS.stream().anyMatch(name::endsWith);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            if (!isHidden(file)) {
                problems.add(told(file).toString(), "cannot be read (" + problem + "); check its permissions");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
