package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.Encoder;
import steelyard.encoder.Prefixes;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexOrigin;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.index.Ranked;
import steelyard.task.Answer;
import steelyard.task.Document;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;

class IndexMirrorTest {
    private static final IndexOrigin ORIGIN = new IndexOrigin("toy", "0", "sections");

    @TempDir
    private Path folder = Path.of("");

    private final Recorder encoder = new Recorder();

    @Test
    void theSameDocumentsAgainChangeNothingAndNeedNoEncoder() {
        List<Document> documents = List.of(document("a", "The ferry."), document("b", "The bread."));

        assertThat(mirror(documents)).isEqualTo(new IndexChanges(2, 0, 0, 0, 2));
        encoder.asked = 0;
        assertThat(mirror(documents)).isEqualTo(new IndexChanges(0, 0, 0, 2, 2));
        assertThat(encoder.asked).isZero();
    }

    @Test
    void onlyWhatChangedIsEncodedAgainAndNothingStaleIsFound() {
        mirror(List.of(document("a", "The ferry. It is white."), document("b", "The bread.")));
        encoder.texts.clear();

        IndexChanges changes = mirror(List.of(document("a", "The coach. It is white."), document("b", "The bread.")));

        assertThat(changes).isEqualTo(new IndexChanges(0, 1, 0, 1, 2));
        assertThat(encoder.texts).contains("The coach.").doesNotContain("The bread.", "The ferry.");
        assertThat(found("ferry")).isEmpty();
        assertThat(found("coach")).containsExactly("a#0");
    }

    @Test
    void aNewTitleIsAChangeToo() {
        mirror(List.of(new Document("a", "Fares", "The ferry.")));

        assertThat(mirror(List.of(new Document("a", "Prices", "The ferry."))).changed())
                .isOne();
        assertThat(found("prices")).containsExactly("a#0");
        assertThat(found("fares")).isEmpty();
    }

    @Test
    void whatIsGoneIsRemovedAndWhatIsNewIsAdded() {
        mirror(List.of(document("a", "The ferry."), document("b", "The bread.")));

        assertThat(mirror(List.of(document("b", "The bread."), document("c", "The coach."))))
                .isEqualTo(new IndexChanges(1, 0, 1, 1, 2));
        assertThat(found("ferry")).isEmpty();
        assertThat(found("coach")).containsExactly("c#0");
    }

    @Test
    void aDocumentOfNothingButItsHeadingIsLeftAloneTheSecondTimeToo() {
        List<Document> documents = List.of(new Document("a", "Title", "# Title\n"));

        assertThat(mirror(documents)).isEqualTo(new IndexChanges(1, 0, 0, 0, 0));
        assertThat(mirror(documents)).isEqualTo(new IndexChanges(0, 0, 0, 1, 0));
    }

    @Test
    void aLongDocumentIsEncodedInPortionsAndComesInWhole() {
        String text = IntStream.range(0, 30_000)
                .mapToObj(i -> "Sentence number " + i + " is here.")
                .collect(Collectors.joining(" "));

        IndexChanges changes = mirror(List.of(document("long", text), document("short", "The bread.")));

        assertThat(changes.passages()).isGreaterThan(1000);
        assertThat(encoder.most).isLessThanOrEqualTo(256);
        assertThat(found("29999")).hasSize(1);
        assertThat(found("bread")).containsExactly("short#0");
    }

    @Test
    void aFailureOnTheWayLosesNothingThatWasThereBefore() {
        mirror(List.of(document("a", "The ferry."), document("b", "The bread.")));
        encoder.failing = true;

        assertThatThrownBy(() -> mirror(List.of(document("a", "The coach.")))).hasMessage("no power");

        encoder.failing = false;
        assertThat(found("ferry")).containsExactly("a#0");
        assertThat(found("bread")).containsExactly("b#0");
        assertThat(mirror(List.of(document("a", "The coach.")))).isEqualTo(new IndexChanges(0, 1, 1, 0, 1));
    }

    @Test
    void answersComeFromTheIndexWithWhatTheyRestOn() {
        mirror(List.of(document("a", "The ferry leaves at noon."), document("b", "The bread is baked at four.")));

        try (Solver solver = IndexAnswers.open(folder, ORIGIN, encoder, () -> 0)) {
            Answer answer = solver.solve(new Question("q", "When does the ferry leave?"));
            assertThat("The ferry leaves at noon.").contains(answer.text());
            assertThat(answer.evidence().getFirst().document()).isEqualTo("a");
            assertThat(answer.stages().stream().map(stage -> stage.stage()))
                    .containsExactly("encode", "retrieve", "generate");
        }
    }

    private IndexChanges mirror(List<Document> documents) {
        try (IndexFolder index = IndexFolder.open(folder, ORIGIN)) {
            return new IndexMirror(index, encoder::get, Progress.NONE).mirror(hashes(documents), byId(documents)::get);
        }
    }

    private static SortedMap<String, String> hashes(List<Document> documents) {
        return new TreeMap<>(documents.stream().collect(Collectors.toMap(Document::id, Document::hash)));
    }

    private static Map<String, Document> byId(List<Document> documents) {
        return documents.stream().collect(Collectors.toMap(Document::id, document -> document));
    }

    private List<String> found(String words) {
        try (PassageIndex index = PassageIndex.open(folder, ORIGIN)) {
            return index.lexical(words, 10).stream().map(Ranked::id).toList();
        }
    }

    private static Document document(String id, String text) {
        return new Document(id, id, text);
    }

    /** The toy encoder, with a memory. */
    private static final class Recorder implements Encoder {
        private final ToyEncoder toy = new ToyEncoder();
        private final List<String> texts = new ArrayList<>();
        private int most;
        private int asked;
        private boolean failing;

        Encoder get() {
            asked++;
            return this;
        }

        @Override
        public float[][] encode(List<String> batch) {
            if (failing) {
                throw new IllegalStateException("no power");
            }
            texts.addAll(batch);
            most = Math.max(most, batch.size());
            return toy.encode(batch);
        }

        @Override
        public boolean fits(String text) {
            return toy.fits(text);
        }

        @Override
        public Prefixes prefixes() {
            return toy.prefixes();
        }

        @Override
        public int dimensions() {
            return toy.dimensions();
        }

        @Override
        public void close() {}
    }
}
