package steelyard.rag.chat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import steelyard.task.TaskException;

/**
 * Which chat model is meant and where it is served: {@code openai:gpt-4o-mini@https://api.openai.com/v1} or
 * {@code ollama:llama3.2@http://localhost:11434}.
 *
 * @param protocol how the server is spoken to
 * @param model the model's name, as the server knows it
 * @param url where the server is; holds neither name nor password, so that it may be shown
 */
public record ChatAddress(Protocol protocol, String model, String url) {
    private static final Pattern FORM = Pattern.compile("(openai|ollama):(.+)@(https?://.+)");

    /** How a server is spoken to. */
    public enum Protocol {
        /** OpenAI's chat completions, which many servers speak. */
        OPENAI,
        /** Ollama's chat. */
        OLLAMA
    }

    /**
     * Reads what a user wrote.
     *
     * @throws TaskException if it is not an address, with the form that is expected
     */
    public static ChatAddress parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new TaskException(
                    "'" + text + "' names no generator; write openai:MODEL@URL or ollama:MODEL@URL, such as "
                            + "ollama:llama3.2@http://localhost:11434");
        }
        Protocol protocol = parts.group(1).equals("openai") ? Protocol.OPENAI : Protocol.OLLAMA;
        return new ChatAddress(protocol, parts.group(2), checked(parts.group(3)));
    }

    private static String checked(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new TaskException("the generator's address is not a URL: " + e.getMessage(), e);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new TaskException(
                    "the generator's URL must be scheme, host, port and path, with no name, password or query in it; a key "
                            + "goes into the environment variable STEELYARD_API_KEY");
        }
        return url;
    }

    /** As reports name it; holds no secret. */
    @Override
    public String toString() {
        return (protocol == Protocol.OPENAI ? "openai:" : "ollama:") + model + "@" + url;
    }
}
