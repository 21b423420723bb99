package steelyard.tune.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.Tensor;
import steelyard.encoder.Tokens;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Gold;
import steelyard.task.Question;

/** Texts as the salience network reads them, and what it should say of them. */
class SalienceDataTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();

    @Test
    void aTargetIsHalfTheOraclesChoiceAndHalfWhatTheSentenceSharesWithTheSummary() {
        Example example = new Example(
                new Question("x", "Dogs bark loudly. The ferry sank. The ferry came."),
                new Gold.Summary(List.of("The ferry sank.")));
        List<Double> targets = SalienceTargets.of(example, 1);
        // "The ferry came" shares 2 of 3 words and 1 of 2 pairs: (2/3 + 1/2) of the best sentence's 1 + 1, and half of
        // that
        assertThat(targets.get(0)).isZero();
        assertThat(targets.get(1)).isEqualTo(1.0);
        assertThat(targets.get(2)).isEqualTo((2 / 3.0 + 1 / 2.0) / 4, within(1e-9));
    }

    @Test
    void whereNoSentenceSharesAWordWithTheSummaryNoneIsATarget() {
        Example example = new Example(new Question("x", "One. Two."), new Gold.Summary(List.of("Nothing alike")));
        assertThat(SalienceTargets.of(example, 1)).containsExactly(0.0, 0.0);
    }

    @Test
    void windowsHoldWholeSentencesAndEverySentenceOnce() {
        List<String> sentences = Stream.iterate("The ferry to the island was late again.", text -> text)
                .limit(100)
                .toList();
        SalienceText text = text(String.join(" ", sentences));
        assertThat(text.windows()).hasSize(3); // 42 sentences of 9 tokens go into one, with [CLS] and [SEP] 380 tokens
        assertThat(text.windows()).extracting(SentenceWindow::length).containsExactly(380, 380, 146);
        assertThat(text.windows().stream()
                        .flatMap(window -> window.sentences().stream())
                        .map(Tokens::innerLength))
                .hasSize(100)
                .containsOnly(9);
    }

    @Test
    void aSentenceLongerThanAWindowIsCutAndHasAWindowOfItsOwn() {
        SalienceText text = text("Short one. " + "Word ".repeat(600) + "end. Short two.");
        assertThat(text.windows()).extracting(SentenceWindow::length).containsExactly(5, 384, 5);
    }

    @Test
    void poolingIsTheMeanOverEachSentencesOwnTokens() {
        WindowBatch batch = new WindowBatch(Stream.of("Ferries sail. Dogs!", "Rain.")
                .flatMap(text -> text(text).windows().stream())
                .toList());
        int columns = batch.tokens().columns();
        Tensor pooling = batch.pooling();
        assertThat(List.of(pooling.axis(0), pooling.axis(1), pooling.axis(2))).containsExactly(2, 2, columns);
        float third = 1f / 3;
        float half = 1f / 2;
        assertThat(columns).isEqualTo(7);
        assertThat(pooling.values())
                .containsExactly(
                        0, third, third, third, 0, 0, 0, //
                        0, 0, 0, 0, half, half, 0, //
                        0, half, half, 0, 0, 0, 0, //
                        0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void whatFillsUpIsNoSentence() {
        WindowBatch batch = new WindowBatch(Stream.of("Rain.", "Ferries sail. Dogs!")
                .flatMap(text -> text(text).windows().stream())
                .toList());
        assertThat(batch.ofSentences(new float[] {1, 2, 3, 4})).containsExactly(1.0, 3.0, 4.0);
    }

    @Test
    void aTextsTargetsFollowItsWindows() {
        String text = "The ferry to the island was late again. ".repeat(50).strip();
        Example example = new Example(new Question("x", text), new Gold.Summary(List.of("The ferry was late.")));
        SummaryExample read;
        try (SubwordTokenizer tokenizer = tokenizer()) {
            read = SummaryExample.of(List.of(example), 1, tokenizer).getFirst();
        }
        assertThat(read.windows(1))
                .singleElement()
                .satisfies(window ->
                        assertThat(window.targets()).isEqualTo(read.targets().subList(0, 42)));
        assertThat(read.windows(9))
                .extracting(window -> window.targets().size())
                .containsExactly(42, 8);
    }

    private static SalienceText text(String text) {
        try (SubwordTokenizer tokenizer = tokenizer()) {
            return SalienceText.of(ExtractiveSummary.of(new Question("x", text)), tokenizer);
        }
    }

    private static SubwordTokenizer tokenizer() {
        return new SubwordTokenizer(BASE.tokenizer(), SentenceWindow.MOST_TOKENS);
    }
}
