package steelyard.bench.report.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON that can stand in a script element of a page: whatever a text of the corpus says, no tag or comment begins or ends in
 * it. What HTML could take for markup is written as an escape, and so are the two line breaks of Unicode that not every
 * JavaScript allows in a string.
 */
final class ScriptJson {
    private static final ObjectMapper JSON = new ObjectMapper(factory());

    private ScriptJson() {}

    /** On one line. */
    static String of(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    private static JsonFactory factory() {
        JsonFactory factory = new JsonFactory();
        factory.setCharacterEscapes(new Escapes());
        return factory;
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final Map<Integer, SerializableString> ESCAPES = Stream.of('<', '>', '&', '\u2028', '\u2029')
                .collect(Collectors.toUnmodifiableMap(
                        character -> (int) character,
                        character -> new SerializedString(String.format(Locale.ROOT, "\\u%04x", (int) character))));

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            ESCAPES.keySet().stream()
                    .filter(character -> character < codes.length)
                    .forEach(character -> codes[character] = ESCAPE_CUSTOM);
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return ESCAPES.get(character);
        }
    }
}
