package steelyard.bench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import steelyard.bench.report.IndexSummary;
import steelyard.bench.run.RunException;
import steelyard.corpus.DocumentTree;
import steelyard.encoder.BaseModel;
import steelyard.rag.IndexAnswers;
import steelyard.rag.IndexChanges;
import steelyard.rag.IndexMirror;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexInUseException;
import steelyard.rag.index.PassageIndex;

/**
 * Makes an index hold what a folder of documents holds.
 *
 * @param desk where it works
 * @param base what encodes
 * @param threads for encoding
 */
record IndexJob(Desk desk, BaseModel base, int threads) {

    void run(Path documents, Path out, boolean json) {
        long start = desk.surroundings().clock().nanos().getAsLong();
        DocumentTree tree = DocumentTree.of(documents);
        tellWhatIsLeftOut(tree);
        try (IndexFolder index = IndexFolder.open(out, IndexAnswers.origin(base))) {
            IndexChanges changes = mirror(tree, index);
            Duration time = Duration.ofNanos(desk.surroundings().clock().nanos().getAsLong() - start);
            IndexSummary summary = summary(out, changes, index, time);
            desk.out().print(json ? summary.json() : summary.screen());
            desk.out().flush();
        } catch (IndexInUseException e) {
            throw new RunException(String.valueOf(e.getMessage()), e);
        }
    }

    private IndexChanges mirror(DocumentTree tree, IndexFolder index) {
        try (EncoderOnDemand encoder = new EncoderOnDemand(base, threads);
                ProgressLine progress = desk.progress()) {
            return new IndexMirror(index, encoder::get, progress).mirror(tree.hashes(), tree::read);
        }
    }

    private static IndexSummary summary(Path out, IndexChanges changes, IndexFolder index, Duration time) {
        try (PassageIndex written = index.snapshot()) {
            return new IndexSummary(
                    out.toString(),
                    new IndexSummary.Changes(
                            changes.added(), changes.changed(), changes.removed(), changes.unchanged()),
                    new IndexSummary.Content(changes.documents(), changes.passages(), written.bytes()),
                    time);
        }
    }

    /** No file is left out in silence. */
    private void tellWhatIsLeftOut(DocumentTree tree) {
        Set<String> empty = tree.empty();
        if (!empty.isEmpty()) {
            desk.err().println("steelyard: left out, because there is no text in them: " + String.join(", ", empty));
        }
        if (tree.repeated() > 0) {
            desk.err()
                    .println("steelyard: left out, because links lead to them once more, files and folders: "
                            + tree.repeated());
        }
        if (tree.others() > 0) {
            desk.err()
                    .println("steelyard: left out, because they are no .md, .markdown or .txt files: " + tree.others());
        }
    }
}
