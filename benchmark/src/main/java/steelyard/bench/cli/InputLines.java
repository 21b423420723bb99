package steelyard.bench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 text from a stream, each as soon as its end was read. A byte order mark at the start is left out. */
final class InputLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private long count;

    /** Reads from the stream; it should be buffered. */
    InputLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end (LF or CRLF); where it is not UTF-8, with U+FFFD for what is not
     * @param utf8 whether all of it is
     */
    record Line(long number, String text, boolean utf8) {}

    /** How many lines were read. */
    long count() {
        return count;
    }

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            bytes.write(next);
            next = in.read();
        }
        count++;
        return Optional.of(line(bytes.toByteArray()));
    }

    private Line line(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Line(count, trimmed(text), true);
        } catch (CharacterCodingException e) {
            return new Line(count, trimmed(new String(bytes, StandardCharsets.UTF_8)), false);
        }
    }

    private String trimmed(String text) {
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return count == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }
}
