package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.OptionalLong;
import steelyard.bench.run.Answering;
import steelyard.task.ChatUse;

/** What answering a cell's items took, as a line of {@code run.jsonl}: exact, for a run that goes on with it. */
final class AnsweringJson {
    private AnsweringJson() {}

    static void put(ObjectNode node, Answering answering) {
        node.put("items", answering.items()).put("cpu_nanos", answering.cpu().toNanos());
        if (answering.residentBytes().isPresent()) {
            node.put("resident_bytes", answering.residentBytes().getAsLong());
        }
        node.putObject("chat")
                .put("replies", answering.chat().replies())
                .put("untold", answering.chat().untold())
                .put("read", answering.chat().read())
                .put("written", answering.chat().written());
    }

    /** Reads what {@link #put} wrote. */
    static Answering read(JsonNode node) {
        JsonNode bytes = node.path("resident_bytes");
        JsonNode chat = node.path("chat");
        return new Answering(
                node.path("items").asInt(),
                Duration.ofNanos(node.path("cpu_nanos").asLong()),
                bytes.isNumber() ? OptionalLong.of(bytes.asLong()) : OptionalLong.empty(),
                new ChatUse(
                        chat.path("replies").asLong(),
                        chat.path("untold").asLong(),
                        chat.path("read").asLong(),
                        chat.path("written").asLong()));
    }
}
