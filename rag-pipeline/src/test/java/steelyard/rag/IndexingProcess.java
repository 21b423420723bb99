package steelyard.rag;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexOrigin;
import steelyard.task.Document;
import steelyard.task.Progress;

/** A program that indexes one version of some documents, to be killed while it does. Its arguments: folder and version. */
final class IndexingProcess {
    static final IndexOrigin ORIGIN = new IndexOrigin("toy", "0", "sections");
    static final int DOCUMENTS = 400;
    static final int PASSAGES_A_DOCUMENT = 2;
    static final int DOCUMENTS_A_COMMIT = 20;

    private IndexingProcess() {}

    public static void main(String[] arguments) {
        int version = Integer.parseInt(arguments[1]);
        SortedMap<String, String> hashes = new TreeMap<>();
        ids().forEach(id -> hashes.put(id, document(id, version).hash()));
        try (IndexFolder index = IndexFolder.open(Path.of(arguments[0]), ORIGIN)) {
            System.out.println("begins");
            new IndexMirror(index, ToyEncoder::new, Progress.NONE, DOCUMENTS_A_COMMIT * PASSAGES_A_DOCUMENT)
                    .mirror(hashes, id -> document(id, version));
        }
    }

    /** The documents in the order in which they are written. */
    static List<String> ids() {
        return IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> String.format(Locale.ROOT, "d%04d", i))
                .toList();
    }

    /** Each of its two sections, which become two passages, says which version it is. */
    private static Document document(String id, int version) {
        String text = "# %s\n\nThis is version %d.\n\n## More of it\n\nThat is version %d.\n";
        return new Document(id, id, text.formatted(id, version, version));
    }
}
