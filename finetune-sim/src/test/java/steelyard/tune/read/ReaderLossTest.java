package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenPair.TokenRange;

class ReaderLossTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final String PASSAGE = "A bicycle costs about 4 crowns.";

    @Test
    void aReaderThatIsSureOfRightAnswersHasNothingToLearnWhicheverItGives() {
        assertThat(loss(List.of("4 crowns", "about 4 crowns"), List.of("4"), List.of("crowns")))
                .isCloseTo(0, within(1e-3));
        assertThat(loss(List.of("4 crowns", "about 4 crowns"), List.of("4", "about"), List.of("crowns")))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void aReaderTornBetweenARightAndAWrongBeginningLosesTheLogarithmOfTwo() {
        assertThat(loss(List.of("4 crowns", "about 4 crowns"), List.of("4", "costs"), List.of("crowns")))
                .isCloseTo(Math.log(2), within(1e-3));
    }

    @Test
    void fromTheBeginningOfOneRightAnswerToTheEndOfAnotherIsNoAnswer() {
        assertThat(loss(List.of("A bicycle", "4 crowns"), List.of("A"), List.of("crowns")))
                .isGreaterThan(10);
        assertThat(loss(List.of("A bicycle", "4 crowns"), List.of("4"), List.of("crowns")))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void aReaderThatAnswersWhereThereIsNothingToAnswerLoses() {
        assertThat(loss(List.of(), List.of("4"), List.of("crowns"))).isGreaterThan(20);
        assertThat(loss(List.of(), List.of(), List.of())).isCloseTo(0, within(1e-3));
    }

    /**
     * The loss of a reader that gives a logit of 20 to the tokens of these words, or to [CLS] if there are none, and 0 to
     * all others.
     */
    private static double loss(List<String> golds, List<String> firsts, List<String> lasts) {
        Lesson lesson = Lesson.answered("What does a bicycle cost?", PASSAGE, golds)
                .orElseGet(() -> Lesson.unanswered("What does a bicycle cost?", PASSAGE));
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens());
                NDManager manager = NDManager.newBaseManager("PyTorch")) {
            List<ReadingExample> examples = ReadingExample.of(List.of(lesson), tokenizer);
            ReadingBatch batch = ReadingBatch.COLLATION.batch(examples);
            float[] logits = new float[2 * batch.tokens().columns()];
            mark(logits, 0, firsts, examples.getFirst());
            mark(logits, 1, lasts, examples.getFirst());
            NDArray array = manager.create(logits, new Shape(1, batch.tokens().columns(), 2));
            return ReaderTraining.loss(array, batch).getFloat();
        }
    }

    private static void mark(float[] logits, int end, List<String> words, ReadingExample example) {
        if (words.isEmpty()) {
            logits[end] = 20;
        }
        for (String word : words) {
            int at = PASSAGE.indexOf(word);
            TokenRange range = example.pair().range(at, at + word.length()).orElseThrow();
            logits[2 * (int) range.first() + end] = 20;
        }
    }
}
