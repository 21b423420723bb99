package steelyard.rag.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Finds the JSON object in a chat model's reply; models like to put words or a fence around it. */
final class ReplyObject {
    private static final JsonMapper JSON = new JsonMapper();

    private ReplyObject() {}

    /** What stands between the first opening and the last closing brace; empty if that is no JSON object. */
    static Optional<JsonNode> in(String reply) {
        int start = reply.indexOf('{');
        int end = reply.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(reply.substring(start, end + 1))).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
