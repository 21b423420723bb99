package steelyard.rag.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import steelyard.text.Excerpt;

/**
 * What a server said instead of an answer.
 *
 * @param status of HTTP, not 2xx
 * @param reason in the server's words, without any key; may be empty
 * @param retryAfter how long it asks to be left alone; empty where it does not say
 */
record Rejection(int status, String reason, Optional<Duration> retryAfter) {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final JsonMapper JSON = new JsonMapper();

    static Rejection of(HttpResponse<String> response, Secret secret) {
        return new Rejection(
                response.statusCode(),
                Excerpt.of(secret.redact(reason(response.body())), Chat.SHOWN),
                response.headers().firstValue("Retry-After").flatMap(value -> wait(value, response)));
    }

    /** OpenAI says {@code {"error":{"message":…}}}, Ollama {@code {"error":…}}; others say what they like. */
    private static String reason(String body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            String message = error.path("message").asText(error.asText());
            return message.isBlank() ? body : message;
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    /** Seconds, or a date (RFC 9110, 10.2.3), which is counted from the date of the reply. */
    private static Optional<Duration> wait(String retryAfter, HttpResponse<String> response) {
        try {
            if (retryAfter.strip().matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())));
            }
            Optional<Instant> sent = response.headers().firstValue("Date").map(Rejection::date);
            Instant until = date(retryAfter);
            return sent.map(from -> from.isAfter(until) ? Duration.ZERO : Duration.between(from, until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    /** Whether it may go better later. */
    boolean busy() {
        return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    }

    /** How long to wait before the next try: as the server says, or 1, 2, 4, … seconds. */
    Duration pause(int attempt) {
        return retryAfter.orElse(Duration.ofSeconds(1L << Math.min(attempt - 1, 6)));
    }

    /** All of it for people, with what they can do. */
    String complaint(String name, int attempts) {
        String said = reason.isEmpty() ? "" : ": " + reason;
        return name + ": "
                + switch (status) {
                    case TOO_MANY_REQUESTS ->
                        "too many requests (HTTP 429), asked %d times%s; try again later or ask less with --limit%s"
                                .formatted(
                                        attempts,
                                        retryAfter
                                                .map(time -> ", it wants %d s of rest".formatted(time.toSeconds()))
                                                .orElse(""),
                                        said);
                    case UNAVAILABLE -> "not available (HTTP 503), asked %d times%s".formatted(attempts, said);
                    case 401, 403 ->
                        "the key is not accepted (HTTP %d); set STEELYARD_API_KEY or OPENAI_API_KEY%s"
                                .formatted(status, said);
                    case 404 -> "not found (HTTP 404); are path and model right?" + said;
                    default -> "HTTP " + status + said;
                };
    }
}
