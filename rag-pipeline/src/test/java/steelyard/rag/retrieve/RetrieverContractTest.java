package steelyard.rag.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static steelyard.rag.Passages.index;
import static steelyard.rag.Passages.passage;
import static steelyard.rag.Passages.query;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steelyard.rag.chunk.Passage;
import steelyard.rag.index.PassageIndex;

/** What every retriever keeps to. */
class RetrieverContractTest {
    private static final List<String> WORDS = List.of("ferry", "harbour", "bread", "winter", "ticket");

    static Stream<Named<Function<PassageIndex, Retriever>>> retrievers() {
        return Stream.of(
                Named.of("lexical", LexicalRetriever::new),
                Named.of("dense", DenseRetriever::new),
                Named.of("fused", FusedRetriever::new),
                Named.of("fused by ranks", index -> new FusedRetriever(index, new ReciprocalRankFusion(60))));
    }

    @ParameterizedTest
    @MethodSource("retrievers")
    void ranksBestFirstEachPassageOnceAndNoMoreThanAsked(Function<PassageIndex, Retriever> retriever) {
        try (PassageIndex index = index(manyPassages())) {
            List<Hit> hits = retriever.apply(index).retrieve(query("ferry ticket in winter"), 7);

            assertThat(hits).hasSize(7);
            assertThat(hits)
                    .isSortedAccordingTo(Comparator.comparingDouble(Hit::score)
                            .reversed()
                            .thenComparing(hit -> hit.passage().id()));
            assertThat(hits.stream().map(hit -> hit.passage().id())).doesNotHaveDuplicates();
            assertThat(hits)
                    .allSatisfy(hit -> assertThat(index.passage(hit.ordinal())).isEqualTo(hit.passage()));
        }
    }

    @ParameterizedTest
    @MethodSource("retrievers")
    void putsFirstThePassageThatSaysJustThat(Function<PassageIndex, Retriever> retriever) {
        try (PassageIndex index =
                index(passage("a", "bread in winter"), passage("b", "the ferry ticket"), passage("c", "bread"))) {
            Hit first =
                    retriever.apply(index).retrieve(query("ferry ticket"), 3).getFirst();

            assertThat(first.passage().id()).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @MethodSource("retrievers")
    void findsTheBestOfFewWhenMoreAreWanted(Function<PassageIndex, Retriever> retriever) {
        try (PassageIndex index = index(passage("a", "the ferry"), passage("b", "a ferry ticket"))) {
            assertThat(retriever.apply(index).retrieve(query("ferry"), 500)).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("retrievers")
    void findsNothingInAnEmptyIndex(Function<PassageIndex, Retriever> retriever) {
        try (PassageIndex index = index()) {
            assertThat(retriever.apply(index).retrieve(query("ferry"), 5)).isEmpty();
        }
    }

    private static Passage[] manyPassages() {
        return IntStream.range(0, 40)
                .mapToObj(i -> passage("p" + i, WORDS.get(i % 5) + " and " + WORDS.get(i % 3) + " for " + i % 4))
                .toArray(Passage[]::new);
    }
}
