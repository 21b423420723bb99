package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1+1"})
    void aTextThatASpreadsheetWouldCalculateGetsAnApostrophe(String text) throws IOException {
        assertThat(csv(NODES.objectNode().put("a", text)).replace("\"", "")).isEqualTo("a\r\n'" + text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;=1+1;", "a;\"=1+1", "a\t@SUM(A1)", "a\n=1+1", "a\r-1", ";+1"})
    void aFormulaBehindWhatOtherSettingsTakeForTheEndOfACellGetsAnApostropheToo(String text) throws IOException {
        String formula = text.replaceFirst("([=+@-])", "'$1");
        assertThat(csv(NODES.objectNode().put("a", text)))
                .isEqualTo("a\r\n\"" + formula.replace("\"", "\"\"") + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one; two", "one\ttwo", "one, two", "one\rtwo"})
    void aTextWithASeparatorOfAnySettingIsQuoted(String text) throws IOException {
        assertThat(csv(NODES.objectNode().put("a", text))).isEqualTo("a\r\n\"" + text + "\"\r\n");
    }

    @Test
    void numbersAreLeftAsTheyAre() throws IOException {
        assertThat(csv(NODES.objectNode().put("a", -0.25))).isEqualTo("a\r\n-0.25\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksStayWithinTheirCell() throws IOException {
        assertThat(csv(NODES.objectNode().put("a", "one, \"two\"\nthree")))
                .isEqualTo("a\r\n\"one, \"\"two\"\"\nthree\"\r\n");
    }

    @Test
    void aKeyThatIsMissingOrNullLeavesItsCellEmpty() throws IOException {
        assertThat(csv(NODES.objectNode())).isEqualTo("a\r\n\r\n");
        assertThat(csv(NODES.objectNode().putNull("a"))).isEqualTo("a\r\n\r\n");
    }

    private static String csv(ObjectNode row) throws IOException {
        Csv table = new Csv("a");
        table.row(row);
        StringWriter text = new StringWriter();
        table.writeTo(text);
        return text.toString();
    }
}
