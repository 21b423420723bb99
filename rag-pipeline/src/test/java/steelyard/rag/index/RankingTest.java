package steelyard.rag.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.rag.Passages;
import steelyard.rag.retrieve.FusedRetriever;

/** The same passages are ranked the same, however the index came about that holds them. */
class RankingTest {
    private static final IndexOrigin ORIGIN = new IndexOrigin("toy", "0", "whole");

    /** Few words, so that many passages score alike. */
    private static final List<String> WORDS = List.of("ferry", "harbour", "bread", "winter", "ticket", "coach", "the");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rankingsDoNotDependOnWhatWasDeletedOrOnHowManySegmentsThereAre(long seed) {
        Random random = new Random(seed);
        SortedMap<String, List<EncodedPassage>> documents = new TreeMap<>();
        IntStream.range(0, 120).forEach(i -> documents.put("d" + i, passages("d" + i, random)));
        try (IndexFolder index = IndexFolder.open(folder, ORIGIN)) {
            putInRoundabout(documents, index, random);
            try (PassageIndex pieces = index.snapshot();
                    PassageIndex whole = PassageIndex.build(
                            documents.values().stream().flatMap(List::stream).toList())) {
                assertThat(pieces.size()).isEqualTo(whole.size());
                IntStream.range(0, 20).forEach(i -> assertSame(pieces, whole, text(random, 1 + i % 6)));
            }
        }
    }

    private static void assertSame(PassageIndex pieces, PassageIndex whole, String text) {
        float[] vector = Passages.query(text).vector();
        for (int k : List.of(1, 3, 10, 1000)) {
            assertThat(seen(pieces.lexical(text, k))).isEqualTo(seen(whole.lexical(text, k)));
            assertThat(seen(pieces.dense(vector, k))).isEqualTo(seen(whole.dense(vector, k)));
            assertThat(fused(pieces, text, k)).isEqualTo(fused(whole, text, k));
        }
        assertThat(pieces.lexicon().idf(text)).isEqualTo(whole.lexicon().idf(text));
        pieces.lexicon()
                .terms(text)
                .forEach(term -> assertThat(pieces.lexicon().idf(term))
                        .isEqualTo(whole.lexicon().idf(term)));
    }

    private static List<String> seen(List<Ranked> ranking) {
        return ranking.stream().map(hit -> hit.id() + " " + hit.score()).toList();
    }

    private static List<String> fused(PassageIndex index, String text, int k) {
        return new FusedRetriever(index)
                .retrieve(Passages.query(text), k).stream()
                        .map(hit -> hit.passage().id() + " " + hit.score())
                        .toList();
    }

    /** With earlier versions, documents that go again, and commits in between. */
    private static void putInRoundabout(
            SortedMap<String, List<EncodedPassage>> documents, IndexFolder index, Random random) {
        List<String> ids = new ArrayList<>(documents.keySet());
        for (int round = 0; round < 300; round++) {
            String id = "d" + random.nextInt(160);
            index.put(id, "earlier", passages(id, random).iterator());
            if (random.nextInt(20) == 0) {
                index.commit();
            }
        }
        IntStream.range(0, 160)
                .mapToObj(i -> "d" + i)
                .filter(id -> !documents.containsKey(id))
                .forEach(index::remove);
        Collections.shuffle(ids, random);
        for (String id : ids) {
            index.put(id, "last", documents.get(id).iterator());
            if (random.nextInt(15) == 0) {
                index.commit();
            }
        }
    }

    private static List<EncodedPassage> passages(String document, Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> Passages.encoded(Passages.of(document, i, text(random, 1 + random.nextInt(12)))))
                .toList();
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
