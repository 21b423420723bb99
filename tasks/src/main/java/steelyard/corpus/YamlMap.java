package steelyard.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a YAML file that is one map of texts and lists of texts, token by token: so every key keeps its line, and
 * labels such as {@code yes}, {@code 01} or {@code 1.0} stay the texts that they are.
 */
final class YamlMap {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final TextFile file;
    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private YamlMap(TextFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The form of a value. */
    enum Form {
        TEXT,
        LIST,
        /** Something that no key of ours takes, such as a map. */
        OTHER
    }

    /**
     * A key's value.
     *
     * @param place file and line of the key
     * @param form what it is
     * @param values the text alone, or the list's items
     */
    record Entry(String place, Form form, List<String> values) {
        Entry {
            values = List.copyOf(values);
        }

        boolean isText() {
            return form == Form.TEXT;
        }

        boolean isList() {
            return form == Form.LIST;
        }

        /** The text of a text. */
        String text() {
            return values.getFirst();
        }
    }

    /** The file's keys and values in their order; empty, with a problem noted, if it is not a YAML map. */
    static Optional<Map<String, Entry>> read(TextFile file, Problems problems) {
        YamlMap reader = new YamlMap(file, problems);
        try (YAMLParser parser = YAML.createParser(file.text())) {
            return reader.read(parser);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String reason =
                    e.getOriginalMessage().replaceAll("\\s*\\R\\s*", " ").strip();
            problems.add(file.name() + " line " + line, "broken YAML (%s); correct the line".formatted(reason));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory does not fail", e);
        }
    }

    private Optional<Map<String, Entry>> read(YAMLParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.add(file.name(), "is not a map; write lines such as 'name: my-task'");
            return Optional.empty();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String place =
                    file.name() + " line " + parser.currentTokenLocation().getLineNr();
            if (entries.put(key, entry(place, parser)) != null) {
                problems.add(place, key, "stands there twice; remove one");
            }
        }
        if (parser.nextToken() != null) {
            problems.add(file.name(), "holds more than one YAML document; keep the first");
        }
        return Optional.of(entries);
    }

    private static Entry entry(String place, YAMLParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return list(place, parser);
        }
        if (token.isScalarValue()) {
            return new Entry(place, Form.TEXT, List.of(parser.getText()));
        }
        parser.skipChildren();
        return new Entry(place, Form.OTHER, List.of());
    }

    private static Entry list(String place, YAMLParser parser) throws IOException {
        List<String> items = new ArrayList<>();
        Form form = Form.LIST;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isScalarValue()) {
                items.add(parser.getText());
            } else {
                parser.skipChildren();
                form = Form.OTHER;
            }
        }
        return new Entry(place, form, items);
    }
}
