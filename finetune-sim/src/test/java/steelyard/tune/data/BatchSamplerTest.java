package steelyard.tune.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;

class BatchSamplerTest {
    private static SubwordTokenizer tokenizer;

    @BeforeAll
    static void open() {
        tokenizer = new SubwordTokenizer(BaseModel.allMiniLmL6V2().tokenizer(), 256);
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @Test
    void everyExampleComesOnceAPass() {
        var sampler = sampler(examples(103), 10, 1);
        for (int epoch = 0; epoch < 3; epoch++) {
            List<ClassBatch> batches = pass(sampler);
            assertThat(batches).hasSize(11).hasSize(sampler.count());
            assertThat(batches.stream().flatMap(batch -> batch.targets().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 103).boxed().toList());
        }
    }

    @Test
    void theOrderDiffersFromPassToPassAndIsTheSameForTheSameSeed() {
        var one = sampler(examples(64), 8, 5);
        var same = sampler(examples(64), 8, 5);
        List<List<Integer>> first = targets(one);
        assertThat(targets(same)).isEqualTo(first);
        assertThat(targets(one)).isNotEqualTo(first);
        assertThat(targets(sampler(examples(64), 8, 6))).isNotEqualTo(first);
    }

    @Test
    void textsOfLikeLengthMeet() {
        var sampler = sampler(examples(160), 16, 2);
        int columns = pass(sampler).stream()
                .mapToInt(batch -> batch.tokens().columns() * batch.tokens().rows())
                .sum();
        int tokens = examples(160).stream()
                .mapToInt(example -> example.tokens().length())
                .sum();
        assertThat(columns).isLessThan((int) (1.15 * tokens));
    }

    private static BatchSampler<ClassExample, ClassBatch> sampler(List<ClassExample> examples, int size, long seed) {
        return new BatchSampler<>(examples, ClassBatch.COLLATION, size, seed);
    }

    private static List<ClassBatch> pass(Batches<ClassBatch> sampler) {
        List<ClassBatch> batches = new ArrayList<>();
        sampler.pass().forEachRemaining(batches::addAll);
        return batches;
    }

    private static List<List<Integer>> targets(Batches<ClassBatch> sampler) {
        return pass(sampler).stream().map(ClassBatch::targets).toList();
    }

    /** Lengths go round from 1 to 20 words; the target tells an example from the others. */
    private static List<ClassExample> examples(int count) {
        List<String> texts = IntStream.range(0, count)
                .mapToObj(i -> "word ".repeat(1 + i % 20))
                .toList();
        var tokens = tokenizer.tokenize(texts);
        return IntStream.range(0, count)
                .mapToObj(i -> new ClassExample(tokens.get(i), i))
                .toList();
    }

    @Test
    void aBatchOfLongTextsComesInPartsThatTogetherAreTheBatch() {
        var tokens = tokenizer.tokenize(List.of("word ".repeat(254))).getFirst();
        List<ClassExample> longTexts = IntStream.range(0, 10)
                .mapToObj(i -> new ClassExample(tokens, i))
                .toList();
        var sampler = sampler(longTexts, 10, 1);
        assertThat(sampler.count()).isEqualTo(1);
        List<ClassBatch> parts = sampler.pass().next();
        assertThat(parts).extracting(ClassBatch::items).containsExactly(4, 4, 2); // 4 × 256 tokens
        assertThat(parts.stream().flatMap(part -> part.targets().stream()))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }
}
