package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --generator}, against a server on this machine that speaks Ollama's format. */
class GeneratorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home = Path.of("");

    private final HttpServer server;
    private Function<JsonNode, String> model = data -> "";
    private final AtomicInteger requests = new AtomicInteger();
    private int status = 200;

    GeneratorTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/chat", this::handle);
        server.start();
    }

    @BeforeEach
    void aCorpusOfTwoTasks() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aRunLetsTheModelAnswerAndSaysSo() throws IOException {
        model = GeneratorTest::quoteTheFirstPassage;
        Path out = home.resolve("out");

        Shell.Result result =
                new Shell(home).call("run", "--methods", "rag", "--generator", address(), "--out", out.toString());

        assertThat(result.code()).as(result.err()).isZero();
        JsonNode results = JSON.readTree(Files.readString(out.resolve("results.json")));
        assertThat(results.at("/provenance/generator").asText()).isEqualTo(address());
        assertThat(results.findValuesAsText("generator")).hasSize(3).containsOnly(address());
        assertThat(results.at("/cells/0/scores/exact_match/value").asDouble()).isGreaterThan(0);
        String predictions = Files.readString(out.resolve("predictions.jsonl"));
        assertThat(predictions).contains("\"answer\":\"noon\"", "\"citations\":[{", "\"answer\":\"tool\"");
        // Each item of things takes a reply of 2 million tokens read at 0.15 and a million written at 0.60.
        assertThat(results.at("/cells/1/cost/per_1000_queries").asDouble()).isCloseTo(900, within(0.1));
    }

    @Test
    void askShowsTheModelsAnswerWithItsCitation() {
        model = GeneratorTest::quoteTheFirstPassage;

        Shell.Result result = new Shell(home)
                .call("ask", "--methods", "rag", "--generator", address(), "When does the north ferry leave?");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("noon [1]", "[1] \"The north ferry leaves at noon every day.\" (north)");
    }

    @Test
    void aQuestionIsAskedOnceAndNothingElseIsSentForPractice() {
        model = GeneratorTest::quoteTheFirstPassage;

        new Shell(home).call("ask", "--methods", "rag", "--generator", address(), "When does the north ferry leave?");

        assertThat(requests).hasValue(1);
    }

    @Test
    void anIndexIsAnsweredFromByTheModelToo() throws IOException {
        model = GeneratorTest::quoteTheFirstPassage;
        TaskFolders.write(home.resolve("handbook/north.md"), "# North", "", "The north ferry leaves at noon.");
        String index = home.resolve("index").toString();
        Shell shell = new Shell(home);
        shell.call("index", home.resolve("handbook").toString(), "--out", index);

        Shell.Result result =
                shell.call("ask", "--index", index, "--generator", address(), "When does the north ferry leave?");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("noon [1]", "[1] \"The north ferry leaves at noon.\" (north.md)");
        assertThat(requests).hasValue(1);

        status = 500;
        Shell.Result failed =
                shell.call("ask", "--index", index, "--generator", address(), "When does the north ferry leave?");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).startsWith("steelyard: ollama:small@").contains("HTTP 500");
    }

    @Test
    void aServerThatFailsEndsTheRunNamingTheItem() {
        status = 500;

        Shell.Result result = new Shell(home)
                .call("ask", "--methods", "rag", "--generator", address(), "When does the north ferry leave?");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("task 'questions', method 'rag', item 'asked': ollama:small@http://127.0.0.1:", "HTTP 500")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "openai:small", "openai:small@http://me:secret@host"})
    void anAddressThatIsNoneIsAWrongCall(String address) {
        Shell.Result result = new Shell(home).call("run", "--generator", address);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--generator").contains("run --help");
    }

    @Test
    void theKeyComesFromTheEnvironmentOurOwnVariableFirst() {
        Map<String, String> both = Map.of("STEELYARD_API_KEY", "a", "OPENAI_API_KEY", "b");
        assertThat(GeneratorKey.in(name -> both.getOrDefault(name, "")).value()).isEqualTo("a");
        assertThat(GeneratorKey.in(name -> name.equals("OPENAI_API_KEY") ? "b\n" : "")
                        .value())
                .isEqualTo("b");
        assertThat(GeneratorKey.in(name -> "").value()).isEmpty();
    }

    private String address() {
        return "ollama:small@http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers questions with the passage's sentence that holds a time; calls everything a tool. */
    private static String quoteTheFirstPassage(JsonNode data) {
        if (data.has("classes")) {
            return "{\"label\":\"tool\"}";
        }
        String text = data.at("/passages/0/text").asText();
        String answer = text.contains("noon") ? "noon" : "nine";
        return JSON.createObjectNode()
                .put("answer", answer)
                .set(
                        "citations",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode().put("passage", 1).put("quote", text)))
                .toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        String content =
                model.apply(JSON.readTree(request.at("/messages/1/content").asText()));
        byte[] body = JSON.createObjectNode()
                .put("model", "small")
                .put("done", true)
                .put("done_reason", "stop")
                .put("prompt_eval_count", 2_000_000)
                .put("eval_count", 1_000_000)
                .set("message", JSON.createObjectNode().put("role", "assistant").put("content", content))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
