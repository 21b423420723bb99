package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenPair;
import steelyard.encoder.TokenPair.TokenRange;

class SpanLogitsTest {
    private static final SubwordTokenizer TOKENIZER = new SubwordTokenizer(
            BaseModel.allMiniLmL6V2().tokenizer(), BaseModel.allMiniLmL6V2().maxTokens());

    @AfterAll
    static void close() {
        TOKENIZER.close();
    }

    @Test
    void anAnswerIsMadeOfWholeWords() {
        Row row = new Row("The ferry from Quillander leaves at nine.");
        TokenRange word = row.range("Quillander");
        assertThat(word.last()).as("a word of several tokens").isGreaterThan(word.first());
        row.begins(word.last(), 9); // in the middle of the word
        row.ends(word.last(), 9);
        row.begins(word.first(), 5);
        assertThat(row.answer()).isEqualTo("Quillander");
        assertThat(row.read().margin()).isEqualTo(14);
    }

    @Test
    void anAnswerBeginsBeforeItEndsAndStandsInThePassage() {
        Row row = new Row("one two three");
        row.begins(1, 50); // a beginning in the question counts for nothing
        row.begins(row.range("three").first(), 13); // the likeliest beginning stands behind the likeliest end
        row.begins(row.range("one").first(), 12);
        row.ends(row.range("two").last(), 14);
        row.begins(0, 1);
        row.ends(0, 0.5f);
        assertThat(row.answer()).isEqualTo("one two");
        assertThat(row.read().margin()).isEqualTo(12 + 14 - 1.5);
    }

    @Test
    void ofTwoLikelyAnswersThatShareWordsOneIsBetterThanASlightlyLikelierOneApart() {
        Row row = new Row("Alder " + "so ".repeat(40) + "Fort Quill");
        row.begins(row.range("Alder").first(), 10.1f);
        row.ends(row.range("Alder").last(), 10);
        row.begins(row.range("Fort").first(), 10);
        row.ends(row.range("Fort").last(), 9.9f);
        row.ends(row.range("Quill").last(), 10);
        assertThat(row.answer()).isEqualTo("Fort Quill");
        assertThat(row.read().margin()).as("of the likeliest").isEqualTo(10.1f + 10f);
        row.begins(row.range("Alder").first(), 11);
        assertThat(row.answer()).as("far likelier").isEqualTo("Alder");
    }

    @Test
    void anAnswerClosesTheBracketsAndQuotationsThatItOpens() {
        Row bracket = new Row("It weighs 40 tons (dry) and floats.");
        bracket.begins(bracket.range("40").first(), 10);
        bracket.ends(bracket.range("dry").last(), 10);
        bracket.ends(bracket.range(")").last(), 8);
        assertThat(bracket.answer()).isEqualTo("40 tons (dry)");
        Row quotation = new Row("They call it the \"long watch\" here.");
        quotation.begins(quotation.range("\"").first(), 10);
        quotation.begins(quotation.range("long").first(), 9);
        quotation.ends(quotation.range("watch").last(), 10);
        assertThat(quotation.answer()).isEqualTo("long watch");
        assertThat(new Row("(").answer()).as("where there is nothing else").isEqualTo("(");
    }

    /** A passage, asked something, and what a network says of its tokens. */
    private static final class Row {
        private final String passage;
        private final TokenPair pair;
        private final float[] logits;

        Row(String passage) {
            this.passage = passage;
            this.pair = TOKENIZER.pairs("Which?", passage).getFirst();
            this.logits = new float[2 * pair.tokens().length()];
        }

        TokenRange range(String words) {
            int start = passage.indexOf(words);
            return pair.range(start, start + words.length()).orElseThrow();
        }

        void begins(int token, float logit) {
            logits[2 * token] = logit;
        }

        void ends(int token, float logit) {
            logits[2 * token + 1] = logit;
        }

        Reading read() {
            return new SpanLogits(logits, 0, pair.tokens().length()).best(pair, passage);
        }

        String answer() {
            Reading reading = read();
            return passage.substring(reading.place().start(), reading.place().end());
        }
    }
}
