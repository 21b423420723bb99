package steelyard.rag.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static steelyard.rag.Passages.encoded;
import static steelyard.rag.Passages.index;
import static steelyard.rag.Passages.passage;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.rag.ToyEncoder;
import steelyard.rag.chunk.Passage;
import steelyard.task.Sentences.Span;

class PassageIndexTest {

    @Test
    void findsAWordInAnotherFormOfIt() {
        try (PassageIndex index =
                index(passage("a", "The ferries leave early."), passage("b", "Bread is baked here."))) {
            assertThat(ids(index, index.lexical("ferry", 5))).containsExactly("a");
        }
    }

    @Test
    void findsAPassageByItsTitle() {
        Passage titled = new Passage("t", "d", "Harbour", "It opens at nine.", 0, 17, List.of(new Span(0, 17)));
        try (PassageIndex index = index(titled, passage("b", "It opens at ten."))) {
            assertThat(ids(index, index.lexical("harbour", 5))).containsExactly("t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"what? (AND \"", "ferry:*", "+ferry -ferry", "ferry~2^", "[a TO b]", "\\", "/.*/", "ferry && ||"
            })
    void noTextIsReadAsASearchSyntax(String text) {
        try (PassageIndex index = index(passage("a", "The ferry."), passage("b", "Bread and rolls."))) {
            boolean asksForFerry = text.contains("ferry");
            assertThat(ids(index, index.lexical(text, 5))).isEqualTo(asksForFerry ? List.of("a") : List.of());
        }
    }

    @Test
    void aTextWithMoreTermsThanAQueryMayHoldFindsByItsRarestTerms() {
        String many = IntStream.range(0, 3000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        try (PassageIndex index = index(passage("a", many), passage("b", many), passage("c", "zebra"))) {
            assertThat(ids(index, index.lexical(many + " zebra", 3))).contains("c");
        }
    }

    @Test
    void anEmptyIndexFindsNothing() {
        try (PassageIndex index = index()) {
            assertThat(index.lexical("ferry", 3)).isEmpty();
            assertThat(index.dense(ToyEncoder.vector("ferry"), 3)).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void moreHitsThanPassagesMayBeAskedFor() {
        try (PassageIndex index = index(passage("a", "ferry"), passage("b", "ferry boat"))) {
            assertThat(index.lexical("ferry", Integer.MAX_VALUE)).hasSize(2);
            assertThat(index.dense(ToyEncoder.vector("ferry"), Integer.MAX_VALUE))
                    .hasSize(2);
        }
    }

    @Test
    void equalScoresAreRankedByIdInWhateverOrderThePassagesCame() {
        try (PassageIndex index = index(passage("c", "ferry"), passage("a", "ferry"), passage("b", "ferry"))) {
            assertThat(ids(index, index.lexical("ferry", 2))).containsExactly("a", "b");
            assertThat(ids(index, index.dense(ToyEncoder.vector("ferry"), 2))).containsExactly("a", "b");
        }
    }

    @Test
    void denseScoresAreTheCosinesOfAllPassages() {
        List<EncodedPassage> passages = randomPassages(700);
        float[] asked = randomUnit(new Random(99));
        try (PassageIndex index = PassageIndex.build(passages)) {
            List<Ranked> found = index.dense(asked, 10);

            List<EncodedPassage> nearest = nearest(passages, asked).subList(0, 10);
            assertThat(ids(index, found))
                    .isEqualTo(nearest.stream().map(one -> one.passage().id()).toList());
            assertThat(found.getFirst().score())
                    .isCloseTo(dot(nearest.getFirst().vector(), asked), within(1e-5));
        }
    }

    @Test
    void aGraphFindsNearlyTheSameAndAlwaysTheSame() {
        List<EncodedPassage> passages = randomPassages(700);
        try (PassageIndex graph = PassageIndex.build(passages, 0);
                PassageIndex again = PassageIndex.build(passages.reversed(), 0)) {
            int shared = 0;
            for (int seed = 0; seed < 20; seed++) {
                float[] asked = randomUnit(new Random(seed));
                List<String> found = ids(graph, graph.dense(asked, 10));
                assertThat(ids(again, again.dense(asked, 10))).isEqualTo(found);
                List<String> nearest = nearest(passages, asked).stream()
                        .map(one -> one.passage().id())
                        .limit(10)
                        .toList();
                shared += (int) found.stream().filter(nearest::contains).count();
            }
            assertThat(shared).isGreaterThan(20 * 10 / 2);
        }
    }

    @Test
    void onlyALargeIndexPaysForAGraph() {
        List<EncodedPassage> passages = randomPassages(700);
        try (PassageIndex exact = PassageIndex.build(passages);
                PassageIndex graph = PassageIndex.build(passages, 0)) {
            assertThat(graph.bytes()).isGreaterThan(exact.bytes() + 700);
        }
    }

    @Test
    void passagesComeBackWhole() {
        String text = "One é \uD83D\uDEA2. Two.";
        Passage passage =
                new Passage("p", "d", "Title", text, 7, 7 + text.length(), List.of(new Span(7, 16), new Span(17, 21)));
        EncodedPassage encoded = encoded(passage);
        try (PassageIndex index = PassageIndex.build(List.of(encoded))) {
            assertThat(index.passage(0)).isEqualTo(passage);
            assertThat(index.sentenceVectors(0)).hasSize(2);
            assertThat(index.sentenceVectors(0).get(1))
                    .usingComparatorWithPrecision(0.01f)
                    .containsExactly(encoded.sentences().get(1));
        }
    }

    @Test
    void sentenceVectorsMayBeLeftOut() {
        EncodedPassage bare = new EncodedPassage(passage("a", "ferry"), ToyEncoder.vector("ferry"));
        try (PassageIndex index = PassageIndex.build(List.of(bare))) {
            assertThat(index.sentenceVectors(0)).isEmpty();
        }
    }

    @Test
    void refusesTwoPassagesWithOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index(passage("a", "one"), passage("a", "two")))
                .withMessageContaining("id a");
    }

    @Test
    void refusesSentenceVectorsThatDoNotFitThePassage() {
        float[] vector = ToyEncoder.vector("one");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EncodedPassage(passage("a", "one"), vector, List.of(vector, vector)))
                .withMessageContaining("2 vectors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EncodedPassage(passage("a", "one"), vector, List.of(new float[3])))
                .withMessageContaining("length 3");
    }

    @Test
    void rareTermsSayMoreThanCommonOnes() {
        try (PassageIndex index = index(passage("a", "ferry boat"), passage("b", "ferry"), passage("c", "ferry"))) {
            Lexicon lexicon = index.lexicon();
            assertThat(lexicon.terms("The Ferries' BOATS?")).containsExactly("ferri", "boat");
            assertThat(lexicon.idf("boat")).isCloseTo(Math.log(1 + 2.5 / 1.5), within(1e-9));
            assertThat(lexicon.idf("ferri")).isPositive().isLessThan(lexicon.idf("boat"));
            assertThat(lexicon.idf("unheard")).isGreaterThan(lexicon.idf("boat"));
        }
    }

    private static List<String> ids(PassageIndex index, List<Ranked> ranking) {
        return ranking.stream()
                .map(ranked -> index.passage(ranked.ordinal()).id())
                .toList();
    }

    private static List<EncodedPassage> randomPassages(int count) {
        Random random = new Random(5);
        return IntStream.range(0, count)
                .mapToObj(i -> new EncodedPassage(passage("p" + i, "text " + i), randomUnit(random)))
                .toList();
    }

    private static float[] randomUnit(Random random) {
        float[] vector = new float[32];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static List<EncodedPassage> nearest(List<EncodedPassage> passages, float[] asked) {
        return passages.stream()
                .sorted(Comparator.comparingDouble(one -> -dot(one.vector(), asked)))
                .toList();
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
