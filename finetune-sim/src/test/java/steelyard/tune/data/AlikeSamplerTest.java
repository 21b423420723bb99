package steelyard.tune.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.Tokens;

class AlikeSamplerTest {
    @Test
    void everyTextHasAPartnerOfItsClassAndClassesWeighTheSame() {
        List<ClassBatch> batches = pass(new AlikeSampler(examples(0, 0, 0, 0, 0, 0, 1, 1, 2), 10, 12, 5));
        assertThat(batches).hasSize(10);
        for (ClassBatch batch : batches) {
            Map<Integer, Long> counts =
                    batch.targets().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(counts).containsOnly(Map.entry(0, 4L), Map.entry(1, 4L), Map.entry(2, 4L));
        }
    }

    @Test
    void pairsAreDrawnNotListed() {
        Integer[] targets = IntStream.range(0, 100_000).mapToObj(i -> i % 2).toArray(Integer[]::new);
        AlikeSampler sampler = new AlikeSampler(examples(targets), 3, 32, 5); // five billion pairs if listed
        assertThat(sampler.count()).isEqualTo(3);
        assertThat(pass(sampler)).allMatch(batch -> batch.tokens().rows() == 32);
    }

    @Test
    void longTextsMakeSmallerBatchesSoThatMemoryStaysBounded() {
        BaseModel base = BaseModel.allMiniLmL6V2();
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(base.tokenizer(), base.maxTokens())) {
            Tokens words = tokenizer.tokenize(List.of("word ".repeat(300))).getFirst();
            List<ClassExample> texts = List.of(new ClassExample(words, 0), new ClassExample(words, 1));
            assertThat(pass(new AlikeSampler(texts, 1, 32, 5)).getFirst().items())
                    .isEqualTo(16); // 16 × 256 tokens
        }
    }

    @Test
    void theSameSeedDrawsTheSame() {
        List<List<Integer>> first = targets(new AlikeSampler(examples(0, 1, 2, 3, 4, 5), 4, 4, 9));
        assertThat(targets(new AlikeSampler(examples(0, 1, 2, 3, 4, 5), 4, 4, 9)))
                .isEqualTo(first);
    }

    private static List<List<Integer>> targets(AlikeSampler sampler) {
        return pass(sampler).stream().map(ClassBatch::targets).toList();
    }

    private static List<ClassBatch> pass(AlikeSampler sampler) {
        List<ClassBatch> batches = new ArrayList<>();
        sampler.pass().forEachRemaining(batches::addAll);
        return batches;
    }

    private static List<ClassExample> examples(Integer... targets) {
        BaseModel base = BaseModel.allMiniLmL6V2();
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(base.tokenizer(), base.maxTokens())) {
            Tokens word = tokenizer.tokenize(List.of("word")).getFirst();
            return List.of(targets).stream()
                    .map(target -> new ClassExample(word, target))
                    .toList();
        }
    }
}
