package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexOrigin;
import steelyard.rag.index.PassageIndex;
import steelyard.task.Document;
import steelyard.task.Progress;

/** Texts so large that anything that takes more than its share of time or memory is seen. */
@Tag("slow")
class LargeTextTest {
    private static final int MEGABYTES_50 = 50_000_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTextOf50MegabytesIsFoundInAtItsEndToo() {
        assertIndexed(text(" "), 60_000);
    }

    @Test
    void aLineOf50MegabytesWithoutAWordIsCutAllTheSame() {
        assertIndexed("渡轮每天中午出发".repeat(MEGABYTES_50 / 24) + " The last word is zebra.", 10);
    }

    /** All in one line, as files without line ends are. */
    private static String text(String between) {
        StringBuilder text = new StringBuilder(MEGABYTES_50 + 100);
        for (int i = 0; text.length() < MEGABYTES_50; i++) {
            text.append("The ferry number ")
                    .append(i)
                    .append(" leaves, e.g. on Mondays, at nine o'clock.")
                    .append(between);
        }
        return text.append("The last word is zebra.").toString();
    }

    private void assertIndexed(String text, int least) {
        Document document = new Document("large", "large", text);
        IndexOrigin origin = new IndexOrigin("toy", "0", "sections");
        try (IndexFolder index = IndexFolder.open(folder, origin)) {
            TreeMap<String, String> hashes = new TreeMap<>();
            hashes.put(document.id(), document.hash());
            IndexChanges changes =
                    new IndexMirror(index, ToyEncoder::new, Progress.NONE).mirror(hashes, id -> document);
            assertThat(changes.passages()).isGreaterThan(least);
            try (PassageIndex read = index.snapshot()) {
                var found = read.passage(read.lexical("zebra", 1).getFirst().ordinal());
                assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text());
                assertThat(found.end()).isEqualTo(text.length());
            }
        }
    }
}
