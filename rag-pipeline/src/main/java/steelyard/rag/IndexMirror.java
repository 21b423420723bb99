package steelyard.rag;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.IndexFolder;
import steelyard.task.Document;
import steelyard.task.Progress;

/**
 * Makes an index hold what a collection of documents holds: takes in what is new or changed, removes what is gone, leaves
 * alone what is the same. Commits now and then, so that little is lost if the process ends; the next run goes on from there.
 * For one thread, and one use.
 */
public final class IndexMirror {
    /** As many passages are cut before some are encoded, so that texts of like length are found among them. */
    private static final int PORTION = 512;

    /** About ten seconds of encoding. */
    private static final int PASSAGES_A_COMMIT = 1024;

    private final int passagesACommit;
    private final IndexFolder index;
    private final Supplier<Encoder> encoder;
    private final Progress progress;

    private final List<Cut> portion = new ArrayList<>();
    private long uncommitted;
    private long encoded;
    private int added;
    private int changed;
    private int unchanged;

    /**
     * @param index is written to; stays the caller's
     * @param encoder encodes what is new, and is not asked for where nothing is; stays the caller's
     * @param progress told of each document
     */
    public IndexMirror(IndexFolder index, Supplier<Encoder> encoder, Progress progress) {
        this(index, encoder, progress, PASSAGES_A_COMMIT);
    }

    IndexMirror(IndexFolder index, Supplier<Encoder> encoder, Progress progress, int passagesACommit) {
        this.passagesACommit = passagesACommit;
        this.index = index;
        this.encoder = encoder;
        this.progress = progress;
    }

    /** A document that has to be put in. */
    private record Cut(String document, String hash, List<Passage> passages) {}

    /**
     * Mirrors documents; all is committed in the end.
     *
     * @param hashes the {@link Document#hash} of each document, by its id
     * @param read reads the document with an id; asked for those that are new or changed, in the order of their ids
     */
    public IndexChanges mirror(SortedMap<String, String> hashes, Function<String, Document> read) {
        Map<String, String> before = index.hashes();
        PassageSplitter splitter = new PassageSplitter(text -> encoder.get().fits(TextRole.PASSAGE, text));
        Progress told = (work, done, all, detail) -> report(hashes.size());
        hashes.forEach((id, hash) -> {
            String hashBefore = before.get(id);
            if (hash.equals(hashBefore)) {
                unchanged++;
            } else {
                added += hashBefore == null ? 1 : 0;
                changed += hashBefore == null ? 0 : 1;
                Document document = read.apply(id); // may have changed since it was hashed
                take(new Cut(id, document.hash(), splitter.split(document)), told);
            }
            report(hashes.size());
        });
        putPortion(told);
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(hashes.keySet());
        gone.forEach(index::remove);
        finish();
        return new IndexChanges(added, changed, gone.size(), unchanged, index.passages());
    }

    private void report(int total) {
        progress.at("indexing documents", added + changed + unchanged, total, encoded + " passages encoded");
    }

    /** An index that is new for the most part is brought into its best form; a change of little of it has to be quick. */
    private void finish() {
        if (added + changed > unchanged) {
            index.compact();
        } else {
            index.commit();
        }
    }

    private void take(Cut document, Progress told) {
        portion.add(document);
        if (portion.stream().mapToInt(cut -> cut.passages().size()).sum() >= PORTION) {
            putPortion(told);
        }
    }

    private void putPortion(Progress told) {
        if (portion.isEmpty()) {
            return;
        }
        Iterator<EncodedPassage> passages = new TextEncoding(encoder.get(), told)
                .passagesAndSentences(
                        portion.stream().flatMap(cut -> cut.passages().stream()).iterator());
        for (Cut cut : portion) {
            int count = cut.passages().size();
            index.put(cut.document(), cut.hash(), next(passages, count));
            uncommitted += count;
            if (uncommitted >= passagesACommit) {
                index.commit();
                uncommitted = 0;
            }
        }
        portion.clear();
    }

    private Iterator<EncodedPassage> next(Iterator<EncodedPassage> passages, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> passages.next())
                .peek(passage -> encoded++)
                .iterator();
    }
}
