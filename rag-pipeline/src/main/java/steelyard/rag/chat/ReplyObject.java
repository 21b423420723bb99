package steelyard.rag.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Finds the JSON object in a chat model's reply; models like to think aloud, or to put words or a fence around it. */
final class ReplyObject {
    /** More than any form has; keeps a reply of nothing but braces from being read again from each of them. */
    private static final int DEPTH = 20;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build());

    private ReplyObject() {}

    /**
     * The last complete JSON object with that field; an earlier one was only thought aloud.
     *
     * @param reply any text
     * @param field name of the field
     * @return empty if there is none
     */
    static Optional<JsonNode> in(String reply, String field) {
        char[] units = reply.toCharArray();
        Optional<JsonNode> last = Optional.empty();
        int start = reply.indexOf('{');
        while (start >= 0) {
            Optional<Found> found = at(start, units).filter(one -> one.object().has(field));
            if (found.isPresent()) {
                last = found.map(Found::object);
            }
            start = reply.indexOf('{', found.map(Found::end).orElse(start + 1));
        }
        return last;
    }

    /**
     * An object that is complete.
     *
     * @param object itself
     * @param end where the reply goes on behind it
     */
    private record Found(JsonNode object, int end) {}

    private static Optional<Found> at(int start, char[] units) {
        try (JsonParser parser = JSON.createParser(units, start, units.length - start)) {
            JsonNode object = JSON.readTree(parser);
            int length = Math.toIntExact(parser.currentLocation().getCharOffset());
            return Optional.of(new Found(object, start + length));
        } catch (IOException e) { // it is not JSON, or not complete
            return Optional.empty();
        }
    }
}
