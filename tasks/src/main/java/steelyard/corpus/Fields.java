package steelyard.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import steelyard.text.Excerpt;

/**
 * The fields of one JSON object. Whoever asks for a field that is missing or wrong gets nothing, and a problem is
 * noted.
 *
 * @param place file and line, for messages
 * @param object what stands there
 * @param problems told what is wrong
 */
record Fields(String place, ObjectNode object, Problems problems) {
    /** Of a wrong value, in code points. */
    private static final int SHOWN = 40;

    /** Whether the field is there and not {@code null}. */
    boolean has(String field) {
        return object.hasNonNull(field);
    }

    /** Whether the field is there and neither {@code null} nor a text of nothing but blanks. */
    boolean filled(String field) {
        return has(field)
                && !(object.get(field).isTextual() && object.get(field).asText().isBlank());
    }

    /** A text that is not blank. */
    Optional<String> text(String field) {
        return value(field, "text", JsonNode::isTextual);
    }

    /** A text that is not blank, or a whole number, which counts as the text of its digits. */
    Optional<String> name(String field) {
        return value(field, "text or a whole number", Fields::isName);
    }

    /** Texts that are not blank; the list may be empty, but must be there. */
    Optional<List<String>> texts(String field) {
        return has(field) ? list(field, "texts", JsonNode::isTextual) : missing(field);
    }

    /** Texts or whole numbers; a missing list is an empty one. */
    Optional<List<String>> names(String field) {
        return has(field) ? list(field, "texts or whole numbers", Fields::isName) : Optional.of(List.of());
    }

    /** A list of objects, each with its place. */
    Optional<List<Fields>> objects(String field, String itemName) {
        if (!has(field)) {
            return missing(field);
        }
        if (!(object.get(field) instanceof ArrayNode array)) {
            problem(field, "is not a list; write […]");
            return Optional.empty();
        }
        List<Fields> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String itemPlace = place + ", " + itemName + " " + (i + 1);
            if (array.get(i) instanceof ObjectNode item) {
                items.add(new Fields(itemPlace, item, problems));
            } else {
                problems.add(itemPlace, "is not a JSON object; write {…}");
            }
        }
        return Optional.of(items);
    }

    /** Whether a field is true; a missing one is not. */
    Optional<Boolean> flag(String field) {
        if (has(field) && !object.get(field).isBoolean()) {
            problem(field, "must be true or false, but is %s; correct it".formatted(describe(object.get(field))));
            return Optional.empty();
        }
        return Optional.of(object.path(field).booleanValue());
    }

    /** Notes that something is wrong with a field. */
    void problem(String field, String problem) {
        problems.add(place, field, problem);
    }

    private Optional<String> value(String field, String wanted, Predicate<JsonNode> fits) {
        if (!has(field)) {
            return missing(field);
        }
        return checked(field, object.get(field), wanted, fits);
    }

    private Optional<List<String>> list(String field, String wanted, Predicate<JsonNode> fits) {
        if (!(object.get(field) instanceof ArrayNode array)) {
            problem(field, "is not a list; write a list of %s: [\"…\"]".formatted(wanted));
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        array.forEach(item -> checked(field, item, wanted, fits).ifPresent(values::add));
        return values.size() == array.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<String> checked(String field, JsonNode node, String wanted, Predicate<JsonNode> fits) {
        if (!fits.test(node)) {
            problem(field, "must be %s, but is %s; correct it".formatted(wanted, describe(node)));
            return Optional.empty();
        }
        if (node.asText().isBlank()) {
            problem(field, "is blank; fill it in or remove the line");
            return Optional.empty();
        }
        return Optional.of(node.asText());
    }

    private <T> Optional<T> missing(String field) {
        problem(field, "is missing; add it");
        return Optional.empty();
    }

    private static boolean isName(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber();
    }

    private static String describe(JsonNode node) {
        String type = switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case NUMBER -> "a number";
            default -> "text";
        };
        return type + " (" + Excerpt.of(node.toString(), SHOWN) + ")";
    }
}
