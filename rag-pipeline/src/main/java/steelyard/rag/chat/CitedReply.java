package steelyard.rag.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import steelyard.task.Sentences.Span;

/**
 * A chat model's answer to a question, as far as it has the form that was asked for. Nothing in it is checked yet.
 *
 * @param answer its words, without marks such as {@code [1]}; never blank
 * @param quotes what it says it rests on
 */
record CitedReply(String answer, List<Quote> quotes) {
    private static final Pattern MARK = Pattern.compile("(?<!\\s)\\s*+\\[\\d{1,3}(?:\\s*+,\\s*+\\d{1,3})*+]");

    /**
     * Words of a passage, or so the model says.
     *
     * @param passage its number, from 1; may be any number
     * @param words may be any text
     */
    record Quote(int passage, String words) {
        private static final Pattern SPACE = Pattern.compile("\\s+");

        /** Where the words stand in a text, whatever white space is between them; empty if they don't, or are none. */
        Optional<Span> placeIn(String text) {
            String plain = SPACE.matcher(words.strip()).replaceAll(" ");
            if (plain.isBlank() || plain.length() > text.length()) {
                return Optional.empty();
            }
            String pattern =
                    SPACE.splitAsStream(plain).map(Pattern::quote).collect(Collectors.joining("\\s+"));
            Matcher found = Pattern.compile(pattern).matcher(text);
            return found.find() ? Optional.of(new Span(found.start(), found.end())) : Optional.empty();
        }
    }

    /** What a reply says; empty if it gives no answer, or none in the form that was asked for. */
    static Optional<CitedReply> parse(String reply) {
        return ReplyObject.in(reply).flatMap(CitedReply::of);
    }

    private static Optional<CitedReply> of(JsonNode object) {
        if (!object.path("answer").isValueNode() || object.path("answer").isNull()) {
            return Optional.empty();
        }
        String answer =
                MARK.matcher(object.path("answer").asText()).replaceAll("").strip();
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode citation : object.path("citations")) {
            quotes.add(new Quote(
                    citation.path("passage").asInt(0), citation.path("quote").asText("")));
        }
        return answer.isEmpty() ? Optional.empty() : Optional.of(new CitedReply(answer, List.copyOf(quotes)));
    }
}
