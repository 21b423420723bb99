package steelyard.rag.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.task.ChatUse;
import steelyard.task.SolveException;
import steelyard.task.TaskException;

class ChatTest {
    private static final Secret KEY = new Secret("sk-very-secret-1234");

    private final List<Duration> pauses = new ArrayList<>();
    private final Patience patience =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), 3, Duration.ofSeconds(30), pauses::add);
    private final ScriptedServer server;

    ChatTest() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void speaksOpenAisFormat() {
        server.openAi("hello");

        assertThat(openAi().ask("be brief", "{\"question\":\"?\"}")).isEqualTo("hello");
        ScriptedServer.Request request = server.requests().getFirst();
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(request.authorization()).isEqualTo("Bearer sk-very-secret-1234");
        assertThat(request.body().get("model").asText()).isEqualTo("small");
        assertThat(request.body().get("temperature").asDouble()).isZero();
        assertThat(request.body().findValuesAsText("role")).containsExactly("system", "user");
        assertThat(request.system()).isEqualTo("be brief");
    }

    @Test
    void speaksOllamasFormatAndSendsNoKeyThere() {
        server.ollama("hello");

        assertThat(chat("ollama:small@" + server.url()).ask("be brief", "{}")).isEqualTo("hello");
        ScriptedServer.Request request = server.requests().getFirst();
        assertThat(request.path()).isEqualTo("/api/chat");
        assertThat(request.authorization()).isEqualTo("null");
        assertThat(request.body().get("model").asText()).isEqualTo("small");
        assertThat(request.body().get("stream").asBoolean()).isFalse();
        assertThat(request.body().get("format").asText()).isEqualTo("json");
        assertThat(request.body().get("options").get("temperature").asDouble()).isZero();
    }

    @Test
    void countsItsRepliesAndTheirTokensAsFarAsServersTell() {
        server.openAi("hello")
                .ollama("hello")
                .says(200, "{\"done\":true,\"message\":{\"role\":\"assistant\",\"content\":\"hi\"}}");

        Chat openAi = openAi();
        openAi.ask("be brief", "{}");
        assertThat(openAi.use()).isEqualTo(new ChatUse(1, 0, 1, 1));
        Chat ollama = chat("ollama:small@" + server.url());
        ollama.ask("be brief", "{}");
        ollama.ask("be brief", "{}");
        assertThat(ollama.use()).isEqualTo(new ChatUse(2, 1, 1, 1));
    }

    @Test
    void aServerWithoutAKeyIsAskedWithoutOne() {
        server.openAi("hello");

        Chat.at(ChatAddress.parse("openai:small@" + server.url() + "/v1"), Secret.NONE, patience)
                .ask("be brief", "{}");

        assertThat(server.requests().getFirst().authorization()).isEqualTo("null");
    }

    @Test
    void waitsAsLongAsABusyServerAsksForAndTriesAgain() {
        server.says(429, Map.of("Retry-After", "7"), "{\"error\":{\"message\":\"slow down\"}}")
                .says(503, "")
                .openAi("hello");

        assertThat(openAi().ask("be brief", "{}")).isEqualTo("hello");
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void aDateToWaitForThatIsPastIsNoReasonToWait() {
        server.says(429, Map.of("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"), "")
                .openAi("hello");

        openAi().ask("be brief", "{}");

        assertThat(pauses).containsExactly(Duration.ZERO);
    }

    @Test
    void aDateFarAheadIsNotWaitedFor() {
        server.says(429, Map.of("Retry-After", "Sat, 06 Nov 2088 08:49:37 GMT"), "");

        assertThatThrownBy(() -> openAi().ask("be brief", "{}")).hasMessageContaining("s of rest");
        assertThat(pauses).isEmpty();
    }

    @Test
    void givesUpAfterSomeTries() {
        for (int i = 0; i < 3; i++) {
            server.says(429, "{\"error\":{\"message\":\"quota used up\"}}");
        }

        assertThatThrownBy(() -> openAi().ask("be brief", "{}"))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("too many requests (HTTP 429), asked 3 times")
                .hasMessageContaining("quota used up");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void doesNotWaitForAnHour() {
        server.says(429, Map.of("Retry-After", "3600"), "");

        assertThatThrownBy(() -> openAi().ask("be brief", "{}")).hasMessageContaining("it wants 3600 s of rest");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aModelThatTakesTooLongIsGivenUp() {
        server.ollama("hello").says(-1, "");
        chat("ollama:small@" + server.url()).ask("be brief", "{}"); // so that the short wait is for the model alone
        Patience little = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), 1, Duration.ZERO, pauses::add);

        assertThatThrownBy(() -> Chat.at(ChatAddress.parse("ollama:small@" + server.url()), KEY, little)
                        .ask("be brief", "{}"))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("no answer within 2 s");
    }

    @Test
    @Timeout(20)
    void aModelThatStopsInTheMiddleOfItsReplyIsGivenUpToo() {
        server.ollama("hello").stalls("{\"model\":");
        chat("ollama:small@" + server.url()).ask("be brief", "{}");
        Patience little = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), 1, Duration.ZERO, pauses::add);

        assertThatThrownBy(() -> Chat.at(ChatAddress.parse("ollama:small@" + server.url()), KEY, little)
                        .ask("be brief", "{}"))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("no answer within 2 s");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void aReplyThatIsTooLargeIsNotReadToItsEnd(int status) {
        server.says(status, " ".repeat(17 << 20));

        assertThatThrownBy(() -> openAi().ask("be brief", "{}"))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("its reply is larger than 16 MB");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> chat("ollama:small@http://127.0.0.1:" + port).ask("be brief", "{}"))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("no connection; is the server running");
    }

    @Test
    void aConnectionThatBreaksIsAnErrorWithItsReason() {
        server.says(0, "");

        assertThatThrownBy(() -> openAi().ask("be brief", "{}")).hasMessageContaining("the connection broke");
    }

    @Test
    void aRefusalIsAnErrorWithItsReason() {
        server.openAi(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("role", "assistant")
                        .putNull("content")
                        .put("refusal", "I can't help with that."),
                "stop");

        assertThatThrownBy(() -> openAi().ask("be brief", "{}"))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("refuses to answer: I can't help with that.");
    }

    @Test
    void aTraceOfWhatWentWrongDoesNotShowTheKeyEither() {
        server.openAi(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("role", "assistant")
                        .putNull("content")
                        .put("refusal", "I don't like sk-very-secret-1234."),
                "stop");

        assertThatThrownBy(() -> openAi().ask("be brief", "{}"))
                .hasMessageContaining("I don't like ***.")
                .satisfies(problem -> assertThat(trace(problem))
                        .doesNotContain("very-secret")
                        .contains("Caused by: dev.langchain4j.exception.ContentFilteredException: I don't like ***."));
    }

    @Test
    void anAnswerThatAFilterStoppedIsARefusalToo() {
        server.openAi(
                JsonNodeFactory.instance.objectNode().put("role", "assistant").put("content", "no"), "content_filter");

        assertThatThrownBy(() -> openAi().ask("be brief", "{}")).hasMessageContaining("content filter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Bad gateway</html>",
                "null",
                "{\"choices\":[]}",
                "{}",
                "",
                "{\"choices\":[{\"done\":true,\"message\":{\"role\":"
            })
    void whatIsNoChatReplyIsAnErrorInEitherFormat(String body) {
        server.says(200, body).says(200, body);

        for (String address : List.of("openai:small@" + server.url() + "/v1", "ollama:small@" + server.url())) {
            assertThatThrownBy(() -> chat(address).ask("be brief", "{}"))
                    .isInstanceOf(SolveException.class)
                    .hasMessageContaining(address)
                    .hasMessageContaining("its reply is not understood: ")
                    .satisfies(problem ->
                            assertThat(problem.getMessage()).doesNotContain("\n", "com.fasterxml", "Cannot invoke"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {'error':{'message':'Incorrect API key provided: sk-very-secret-1234.'}} | the key is not accepted (HTTP 401)",
                "404 | {'error':'model small not found'} | are path and model right?: model small not found",
                "500 | boom | HTTP 500: boom",
                "302 | | HTTP 302"
            })
    void otherRejectionsAreShownInTheServersWordsWithoutTheKey(int status, @Nullable String body, String message) {
        server.says(status, body == null ? "" : body.replace('\'', '"'));

        assertThatThrownBy(() -> openAi().ask("be brief", "{}"))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining(message)
                .satisfies(problem -> assertThat(trace(problem)).doesNotContain("very-secret"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aKeyIsNotShownByWhatHoldsIt() {
        assertThat(KEY.toString() + openAi()).doesNotContain("very-secret");
        assertThatThrownBy(() -> new Secret("sk-very secret"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("STEELYARD_API_KEY")
                .hasMessageNotContaining("very");
    }

    private static String trace(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private Chat openAi() {
        return chat("openai:small@" + server.url() + "/v1");
    }

    private Chat chat(String address) {
        return Chat.at(ChatAddress.parse(address), KEY, patience);
    }
}
