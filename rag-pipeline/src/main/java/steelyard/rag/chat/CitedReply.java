package steelyard.rag.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import steelyard.task.Sentences.Span;

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

        /** Characters of scripts that leave no space between words: each counts as a word. */
        private static final String UNSPACED =
                "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

        private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^" + UNSPACED + "]]";
        private static final Pattern WORD = Pattern.compile(LETTER + "++|[" + UNSPACED + "]");

        /** Not between two letters. */
        private static final String EDGE = "(?:(?<!" + LETTER + ")|(?!" + LETTER + "))";

        /** Whether there is enough of it for an answer to rest on: three words, or the whole answer. */
        boolean carries(String answer) {
            long count = WORD.matcher(words).results().limit(ENOUGH).count();
            return count == ENOUGH
                    || count > 0
                            && new Quote(passage, folded(answer))
                                    .placeIn(folded(words))
                                    .isPresent();
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        /**
         * Where the words stand in a text, whatever white space is between them; empty if they don't, are none, or are but
         * a part of longer words.
         */
        Optional<Span> placeIn(String text) {
            if (words.isBlank() || SPACE.matcher(words).replaceAll("").length() > text.length()) {
                return Optional.empty();
            }
            String pattern = SPACE.splitAsStream(words.strip())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+", EDGE, EDGE));
            Matcher found = Pattern.compile(pattern).matcher(text);
            return found.find() ? Optional.of(new Span(found.start(), found.end())) : Optional.empty();
        }
    }

    /** What a reply says; empty if it is not in the form that was asked for. */
    static Optional<CitedReply> parse(String reply) {
        return ReplyObject.in(reply, ANSWER).flatMap(CitedReply::of);
    }

    private static Optional<CitedReply> of(JsonNode object) {
        JsonNode said = object.path(ANSWER);
        if (!said.isValueNode()) {
            return Optional.empty();
        }
        String answer =
                said.isNull() ? "" : MARK.matcher(said.asText()).replaceAll("").strip();
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode citation : object.path("citations")) {
            quotes.add(new Quote(
                    citation.path("passage").asInt(0), citation.path("quote").asText("")));
        }
        return Optional.of(new CitedReply(answer, List.copyOf(quotes)));
    }
}
