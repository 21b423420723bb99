package steelyard.bench.load;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fresh process says as soon as it has answered for the first time.
 *
 * @param residentBytes memory that it holds; empty where the system does not tell
 */
public record FirstAnswer(OptionalLong residentBytes) {
    private static final Pattern LINE = Pattern.compile("first answer; resident bytes: (\\d+|unknown)");

    /** The line. */
    public String line() {
        return "first answer; resident bytes: "
                + (residentBytes.isPresent() ? Long.toString(residentBytes.getAsLong()) : "unknown");
    }

    /** What such a line says; empty if it is another one. */
    public static Optional<FirstAnswer> in(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        return matcher.matches() ? Optional.of(new FirstAnswer(bytes(matcher.group(1)))) : Optional.empty();
    }

    private static OptionalLong bytes(String text) {
        return text.equals("unknown") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
