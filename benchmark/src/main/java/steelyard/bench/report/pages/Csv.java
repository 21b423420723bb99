package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises,
 * and so does one within a text, behind what ends a cell where another separator is set: a program that looks for {@code ;}
 * knows no quotes in the middle of its cell. Numbers are left as they are.
 */
final class Csv {
    /**
     * Where a formula begins: its signs, as they are and in full width, at the start or behind the end of a cell or a line;
     * at the start also blanks that some spreadsheets skip before one.
     */
    private static final Pattern FORMULA =
            Pattern.compile("\\A(?=[\t\r\n])|(?:\\A|[;\t\r\n]\"*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    /** What must stand in quotes, whatever separator is set. */
    private static final Pattern SPECIAL = Pattern.compile("[,;\t\"\r\n]");

    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param columns its header; a {@code /} in a name leads to a key below a key, and becomes a {@code _}
     */
    Csv(String... columns) {
        this.columns = List.of(columns);
        lines.add(Arrays.stream(columns).map(column -> column.replace('/', '_')).collect(Collectors.joining(",")));
    }

    boolean isEmpty() {
        return lines.size() == 1;
    }

    /** A row of values by the columns' names; each is looked for in the first of the nodes that has it. */
    void row(JsonNode... nodes) {
        lines.add(columns.stream().map(column -> cell(column, nodes)).collect(Collectors.joining(",")));
    }

    private static String cell(String column, JsonNode... nodes) {
        for (JsonNode node : nodes) {
            JsonNode value = node.at("/" + column);
            if (value.isArray()) {
                List<String> texts = new ArrayList<>();
                value.forEach(text -> texts.add(text.asText()));
                return quoted(guarded(String.join(" | ", texts)));
            }
            if (value.isValueNode() && !value.isNull()) {
                return value.isTextual() ? quoted(guarded(value.textValue())) : value.asText();
            }
        }
        return "";
    }

    private static String guarded(String text) {
        return FORMULA.matcher(text).replaceAll("$0'");
    }

    private static String quoted(String text) {
        return SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    void writeTo(Writer writer) throws IOException {
        for (String line : lines) {
            writer.write(line);
            writer.write("\r\n");
        }
    }
}
