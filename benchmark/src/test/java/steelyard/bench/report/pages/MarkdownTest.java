package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            a | b                ¦ a \\| b
            *bold* _it_ `code`   ¦ \\*bold\\* \\_it\\_ \\`code\\`
            [x](y) ~~z~~ $m$     ¦ \\[x\\](y) \\~\\~z\\~\\~ \\$m\\$
            <img src=x> &amp     ¦ &lt;img src=x&gt; &amp;amp
            ask @somebody        ¦ ask @<!-- -->somebody
            see #12              ¦ see \\#<!-- -->12
            go to http://a.b     ¦ go to http:<!-- -->//a.b
            a \\ b               ¦ a \\\\ b
            """)
    void aTextIsShownAsItIsAndDoesNothing(String text, String markdown) {
        assertThat(Markdown.plain(text)).isEqualTo(markdown);
    }

    @Test
    void aTextOfSeveralLinesStaysInItsCell() {
        assertThat(Markdown.plain(" one\n\n# two\t")).isEqualTo("one \\# two");
    }

    @Test
    void numbersStandToTheRightOfWords() {
        assertThat(new Markdown()
                        .table(1, List.of("method", "n"), List.of(List.of("rag", "3")))
                        .toString())
                .isEqualTo("| method | n |\n| --- | --: |\n| rag | 3 |\n");
    }
}
