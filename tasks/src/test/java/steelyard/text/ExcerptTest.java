package steelyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void linesBecomeOneLine() {
        assertThat(Excerpt.line(" two\n\n lines\tand more \r\n")).isEqualTo("two lines and more");
    }

    @Test
    void nothingInATextSteersATerminal() {
        assertThat(Excerpt.line("\u001b[31mred\u001b]0;title\u0007 \u202Eedoc\u202C \u0085"))
                .isEqualTo("\uFFFD[31mred\uFFFD]0;title\uFFFD \uFFFDedoc\uFFFD \uFFFD");
    }

    @Test
    void scriptsThatRunFromRightToLeftAndJoinedEmojiAreLeftAlone() {
        String text = "\u05E9\u05DC\u05D5\u05DD\u200F 👩\u200D🚒";

        assertThat(Excerpt.line(text)).isEqualTo(text);
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Excerpt.of("🌉🌉🌉🌉", 3)).isEqualTo("🌉🌉…");
        assertThat(Excerpt.of("🌉🌉🌉", 3)).isEqualTo("🌉🌉🌉");
    }
}
