package steelyard.rag.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import steelyard.task.ChatUse;
import steelyard.task.SolveException;
import steelyard.text.Excerpt;

/** A chat model that is asked one thing at a time and remembers nothing. Threads may share it if they may share the model. */
public final class Chat {
    private static final String REFUSED = "%s: the model refuses to answer: %s";
    private static final String WITHOUT_FORM =
            "%s: the model did not answer in the form that was asked for, which may be how it refuses: '%s'";
    private static final String NOT_UNDERSTOOD = "%s: its reply is not understood: %s";

    /** Of what a server or a model says, in code points. */
    static final int SHOWN = 300;

    private final ChatModel model;
    private final String name;
    private final Secret secret;
    private ChatUse use = ChatUse.NONE;

    /**
     * Any chat model of LangChain4j.
     *
     * @param model stays the caller's
     * @param name for reports and messages
     */
    public Chat(ChatModel model, String name) {
        this(model, name, Secret.NONE);
    }

    private Chat(ChatModel model, String name, Secret secret) {
        this.model = model;
        this.name = name;
        this.secret = secret;
    }

    /**
     * A model behind an address. Nothing is sent yet.
     *
     * @param address which model and where
     * @param secret a key; goes to that server and nowhere else
     * @param patience how long it is waited for
     */
    public static Chat at(ChatAddress address, Secret secret, Patience patience) {
        String name = address.toString();
        HttpClientBuilder http = new Wired(new PatientHttpClient(name, secret, patience));
        ChatModel model = switch (address.protocol()) {
            case OPENAI -> openAi(address, secret, http);
            case OLLAMA -> ollama(address, http);
        };
        return new Chat(model, name, secret);
    }

    // Temperature 0: the same question should get the same answer. Tries are counted by our own client.
    private static ChatModel openAi(ChatAddress address, Secret secret, HttpClientBuilder http) {
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(address.url())
                .modelName(address.model())
                .temperature(0.0)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        secret.key().ifPresent(builder::apiKey);
        return builder.build();
    }

    private static ChatModel ollama(ChatAddress address, HttpClientBuilder http) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(address.url())
                .modelName(address.model())
                .temperature(0.0)
                .responseFormat(ResponseFormat.JSON)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    /**
     * What the model replies.
     *
     * @param instructions what it is to do; nothing that others wrote belongs in here
     * @param data what it is to do it with
     * @throws SolveException if it cannot be reached, is too slow or too busy, refuses, or says what nobody understands
     */
    String ask(String instructions, String data) {
        try {
            ChatResponse response = model.chat(SystemMessage.from(instructions), UserMessage.from(data));
            count(response);
            if (response.finishReason() == FinishReason.CONTENT_FILTER) {
                throw new SolveException(REFUSED.formatted(name, "its content filter stopped the answer"));
            }
            return Optional.ofNullable(response.aiMessage().text()).orElse("");
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private synchronized void count(ChatResponse response) {
        TokenUsage tokens = response.tokenUsage();
        boolean untold = tokens == null || tokens.inputTokenCount() == null || tokens.outputTokenCount() == null;
        use = use.and(
                untold
                        ? new ChatUse(1, 1, 0, 0)
                        : new ChatUse(1, 0, tokens.inputTokenCount(), tokens.outputTokenCount()));
    }

    /** How much it was asked so far. */
    public synchronized ChatUse use() {
        return use;
    }

    private SolveException translated(RuntimeException e) {
        Optional<SolveException> own = causes(e)
                .filter(SolveException.class::isInstance)
                .map(SolveException.class::cast)
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        String form = e instanceof ContentFilteredException ? REFUSED : NOT_UNDERSTOOD;
        return new SolveException(form.formatted(name, said(e)), RedactedProblem.of(e, secret));
    }

    /** In LangChain4j's words, unless all that it says is how it failed to read. */
    private String said(RuntimeException e) {
        boolean unread = causes(e).anyMatch(JsonProcessingException.class::isInstance);
        return e instanceof LangChain4jException && !unread
                ? Excerpt.of(secret.redact(String.valueOf(e.getMessage())), SHOWN)
                : "it is not in the form of such a server's replies";
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    /** What to throw where a reply is not what was asked for. */
    SolveException withoutForm(String reply) {
        return new SolveException(WITHOUT_FORM.formatted(name, Excerpt.of(secret.redact(reply), SHOWN)));
    }

    /** As reports name it; holds no secret. */
    @Override
    public String toString() {
        return name;
    }

    /** Hands out a client that is ready; its times are its own. */
    private record Wired(HttpClient client) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
