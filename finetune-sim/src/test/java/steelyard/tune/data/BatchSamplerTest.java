package steelyard.tune.data;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everyExampleComesOnceAnEpoch() {
        BatchSampler sampler = new BatchSampler(examples(103), 10, 1);
        for (int epoch = 0; epoch < 3; epoch++) {
            List<ClassBatch> batches = sampler.epoch();
            assertThat(batches).hasSize(11).hasSize(sampler.batches());
            assertThat(batches.stream().flatMap(batch -> batch.targets().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 103).boxed().toList());
        }
    }

    @Test
    void theOrderDiffersFromEpochToEpochAndIsTheSameForTheSameSeed() {
        BatchSampler one = new BatchSampler(examples(64), 8, 5);
        BatchSampler same = new BatchSampler(examples(64), 8, 5);
        List<List<Integer>> first = targets(one);
        assertThat(targets(same)).isEqualTo(first);
        assertThat(targets(one)).isNotEqualTo(first);
        assertThat(targets(new BatchSampler(examples(64), 8, 6))).isNotEqualTo(first);
    }

    @Test
    void textsOfLikeLengthMeet() {
        BatchSampler sampler = new BatchSampler(examples(160), 16, 2);
        int columns = sampler.epoch().stream()
                .mapToInt(batch -> batch.tokens().columns() * batch.tokens().rows())
                .sum();
        int tokens = examples(160).stream()
                .mapToInt(example -> example.tokens().length())
                .sum();
        assertThat(columns).isLessThan((int) (1.15 * tokens));
    }

    private static List<List<Integer>> targets(BatchSampler sampler) {
        return sampler.epoch().stream().map(ClassBatch::targets).toList();
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
}
