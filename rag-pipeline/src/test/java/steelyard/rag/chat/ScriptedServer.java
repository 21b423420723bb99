package steelyard.rag.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on this machine that says what a test tells it to, in the forms of OpenAI and of Ollama. */
final class ScriptedServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What the server says; status 0 is a connection that breaks, a negative one never ends, nor does one that stalls. */
    record Reply(int status, Map<String, String> headers, String body, boolean stalls) {}

    /** What it was asked. */
    record Request(String path, String authorization, JsonNode body) {
        String system() {
            return body.get("messages").get(0).get("content").asText();
        }

        JsonNode user() {
            try {
                return JSON.readTree(body.get("messages").get(1).get("content").asText());
            } catch (IOException e) {
                throw new AssertionError("the user's message is not JSON", e);
            }
        }
    }

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Request> requests() {
        return requests;
    }

    ScriptedServer says(int status, Map<String, String> headers, String body) {
        script.add(new Reply(status, headers, body, false));
        return this;
    }

    /** Sends its headers and the start of a reply, and then no more. */
    ScriptedServer stalls(String start) {
        script.add(new Reply(200, Map.of(), start, true));
        return this;
    }

    ScriptedServer says(int status, String body) {
        return says(status, Map.of(), body);
    }

    /** A chat completion as OpenAI documents it. */
    ScriptedServer openAi(String content) {
        return openAi(
                JsonNodeFactory.instance.objectNode().put("role", "assistant").put("content", content), "stop");
    }

    ScriptedServer openAi(ObjectNode message, String finish) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1_700_000_000)
                .put("model", "small");
        root.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", finish)
                .set("message", message);
        root.putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return says(200, root.toString());
    }

    /** A chat reply as Ollama documents it. */
    ScriptedServer ollama(String content) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("model", "small")
                .put("created_at", "2026-11-27T12:00:00Z")
                .put("done_reason", "stop")
                .put("done", true)
                .put("prompt_eval_count", 1)
                .put("eval_count", 1);
        root.putObject("message").put("role", "assistant").put("content", content);
        return says(200, root.toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        requests.add(new Request(
                exchange.getRequestURI().getPath(), authorization, JSON.readTree(exchange.getRequestBody())));
        Reply reply = script.remove();
        if (reply.status() <= 0) {
            pause(reply.status());
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        int length = body.length + (reply.stalls() ? 1 : 0);
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(body);
        if (reply.stalls()) {
            exchange.getResponseBody().flush();
            pause(-1);
        }
        exchange.close();
    }

    /** Until the server is closed. */
    private void pause(int status) {
        try {
            if (status < 0) {
                Thread.sleep(60_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
