package steelyard.rag.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import steelyard.task.Sentences.Span;
import steelyard.text.Words;

/**
 * A chat model's answer to a question, in the form that was asked for. Nothing in it is checked yet.
 *
 * @param answer its words, without marks such as {@code [1]}; empty where the model says that there is no answer
 * @param quotes what it says it rests on
 */
record CitedReply(String answer, List<Quote> quotes) {
    private static final String ANSWER = "answer";

    // Possessive, or each number of a mark would take a place on the stack.
    private static final Pattern MARK = Pattern.compile("(?<!\\s)\\s*+\\[\\d{1,3}+(?:\\s*+,\\s*+\\d{1,3}+)*+]");

    /**
     * Words of a passage, or so the model says.
     *
     * @param passage its number, from 1; may be any number
     * @param words may be any text
     */
    record Quote(int passage, String words) {
        /** Fewer stand in many a sentence. */
        private static final int ENOUGH = 3;

        private static final Pattern SPACE = Pattern.compile("\\s+");

        /** Whether there is enough of it for an answer to rest on: three words, or the whole answer. */
        boolean carries(String answer) {
            int count = Words.of(words).size();
            return count >= ENOUGH
                    || count > 0 && new Quote(passage, answer).placeIn(words).isPresent();
        }

        /**
         * Where the words stand in a text, in capitals or not and whatever white space is between them; empty if they
         * don't, are none, or are but a part of longer words.
         */
        Optional<Span> placeIn(String text) {
            if (words.isBlank() || SPACE.matcher(words).replaceAll("").length() > text.length()) {
                return Optional.empty();
            }
            String pattern = SPACE.splitAsStream(words.strip())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+", Words.EDGE, Words.EDGE));
            Matcher found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text);
            return found.find() ? Optional.of(new Span(found.start(), found.end())) : Optional.empty();
        }
    }

    /** What a reply says; empty if it is not in the form that was asked for. */
    static Optional<CitedReply> parse(String reply) {
        return ReplyObject.in(reply, ANSWER).flatMap(CitedReply::of);
    }

    private static Optional<CitedReply> of(JsonNode object) {
        JsonNode said = object.path(ANSWER);
        JsonNode citations = object.path("citations");
        if (!said.isValueNode() || !(citations.isArray() || citations.isMissingNode() || citations.isNull())) {
            return Optional.empty();
        }
        String answer =
                said.isNull() ? "" : MARK.matcher(said.asText()).replaceAll("").strip();
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode citation : citations) {
            quotes.add(new Quote(
                    citation.path("passage").asInt(0), citation.path("quote").asText("")));
        }
        return Optional.of(new CitedReply(answer, List.copyOf(quotes)));
    }
}
