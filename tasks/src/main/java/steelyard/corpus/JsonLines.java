package steelyard.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes JSON; files with one object a line above all. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /** The objects of a file, one a line. Blank lines carry nothing; of every other line that is no object a problem is noted. */
    static List<Fields> of(TextFile file, Problems problems) {
        List<Fields> objects = new ArrayList<>();
        for (TextFile.Line line : file.lines()) {
            if (!line.text().isBlank()) {
                parse(line.place(), line.text(), problems).ifPresent(objects::add);
            }
        }
        return objects;
    }

    /** A file that is one JSON object; empty, with a problem noted, if it is not. */
    static Optional<Fields> whole(TextFile file, Problems problems) {
        return parse(file.name(), file.text(), problems);
    }

    private static Optional<Fields> parse(String place, String text, Problems problems) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode object) {
                return Optional.of(new Fields(place, object, problems));
            }
            problems.add(place, "is not a JSON object; write {\"field\": …}");
        } catch (JsonProcessingException e) {
            problems.add(place, "broken JSON%s: %s; it must be one whole JSON object".formatted(at(e), firstLine(e)));
        }
        return Optional.empty();
    }

    private static String at(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        if (location == null) {
            return "";
        }
        String row = location.getLineNr() > 1 ? " in row " + location.getLineNr() : "";
        return row + " at column " + location.getColumnNr();
    }

    /** The object as one line, without a line end. */
    static String format(ObjectNode object) {
        return object.toString();
    }

    /** An empty object to fill. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("no details");
    }
}
