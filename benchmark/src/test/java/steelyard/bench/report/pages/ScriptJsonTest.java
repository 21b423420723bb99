package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "&lt;b&gt; \" ' \\ /",
                "a\u2028b\u2029c",
                "\u202eright to left\u202c \ud83d\ude80 \u0000 \n"
            })
    void aTextComesBackAsItWasAndHoldsNothingThatHtmlCouldTakeForMarkup(String text) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(text, text);
        String json = ScriptJson.of(node);
        assertThat(json).doesNotContainPattern("[<>&\u2028\u2029]");
        assertThat(new ObjectMapper().readTree(json)).isEqualTo(node);
    }
}
