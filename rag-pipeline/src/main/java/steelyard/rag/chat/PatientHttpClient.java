package steelyard.rag.chat;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import steelyard.task.SolveException;

/**
 * Carries LangChain4j's requests, waits and tries again where a server says that it is busy (429 or 503, RFC 6585 and
 * 9110), as long as its {@code Retry-After} asks for, and turns whatever goes wrong into words for people. LangChain4j's own
 * client does not look at {@code Retry-After}. Redirects are not followed, so that a key goes nowhere else. Threads may
 * share it.
 */
final class PatientHttpClient implements HttpClient {
    private final String name;
    private final Secret secret;
    private final Patience patience;
    private final java.net.http.HttpClient client;

    /**
     * @param name of the server in messages
     * @param secret taken out of what the server says
     * @param patience how long to wait
     */
    PatientHttpClient(String name, Secret secret, Patience patience) {
        this.name = name;
        this.secret = secret;
        this.patience = patience;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connect())
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = send(request);
            if (response.statusCode() / 100 == 2) {
                return SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .body(response.body())
                        .build();
            }
            Rejection rejection = Rejection.of(response, secret);
            Duration pause = rejection.pause(attempt);
            if (!rejection.busy() || attempt == patience.tries() || pause.compareTo(patience.longestPause()) > 0) {
                throw new SolveException(rejection.complaint(name, attempt));
            }
            rest(pause);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        // The client's own time limit ends with the headers; this one holds until the whole reply is there.
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request(request), headers -> new LimitedBody());
        try {
            return exchange.get(patience.reply().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SolveException(
                    "%s: no answer within %d s; ask a smaller or quicker model"
                            .formatted(name, patience.reply().toSeconds()),
                    e);
        } catch (ExecutionException e) {
            throw broken(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            exchange.cancel(true); // closes the connection; does nothing to an exchange that is done
        }
    }

    private SolveException broken(Throwable cause) {
        String said;
        if (cause instanceof HttpConnectTimeoutException) {
            said = "no connection within %d s; is the address right?"
                    .formatted(patience.connect().toSeconds());
        } else if (cause instanceof ConnectException) {
            said = "no connection; is the server running, and are host and port right?";
        } else if (cause instanceof LimitedBody.TooLargeException) {
            said = "its reply is " + cause.getMessage();
        } else {
            said = "the connection broke: " + secret.redact(cause.toString());
        }
        return new SolveException(name + ": " + said, RedactedProblem.of(cause, secret));
    }

    private static java.net.http.HttpRequest request(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((header, values) -> values.forEach(value -> builder.header(header, value)));
        return builder.build();
    }

    private void rest(Duration pause) {
        try {
            patience.pause().last(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private SolveException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SolveException(name + ": interrupted while waiting for an answer", e);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are asked for whole, not as a stream");
    }
}
