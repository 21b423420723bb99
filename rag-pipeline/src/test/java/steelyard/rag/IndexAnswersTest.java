package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.ModelDescription;
import steelyard.encoder.Pooling;
import steelyard.encoder.Prefixes;
import steelyard.rag.index.IndexOrigin;

class IndexAnswersTest {
    private static final byte[] GRAPH = {1};
    private static final byte[] TOKENIZER = {2};
    private static final byte[] OTHER = {3};

    @Test
    void anIndexIsMadeWithAGraphATokenizerAndADescription() {
        ModelDescription toy = new ModelDescription("toy", 3, 8, Pooling.MEAN, Prefixes.NONE, false);
        ModelDescription shorter = new ModelDescription("toy", 3, 7, Pooling.MEAN, Prefixes.NONE, false);
        IndexOrigin origin = IndexAnswers.origin(new BaseModel(toy, GRAPH, TOKENIZER));

        assertThat(IndexAnswers.origin(new BaseModel(toy, GRAPH, TOKENIZER))).isEqualTo(origin);
        assertThat(IndexAnswers.origin(new BaseModel(toy, OTHER, TOKENIZER))).isNotEqualTo(origin);
        assertThat(IndexAnswers.origin(new BaseModel(toy, GRAPH, OTHER))).isNotEqualTo(origin);
        assertThat(IndexAnswers.origin(new BaseModel(shorter, GRAPH, TOKENIZER)))
                .isNotEqualTo(origin);
        assertThat(origin.passages()).startsWith("version ");
    }
}
