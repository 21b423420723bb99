package steelyard.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A UTF-8 file, decoded strictly; a byte order mark is left out.
 *
 * @param name the path as the user knows it
 * @param text the whole text
 */
record TextFile(String name, String text) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One line.
     *
     * @param place file and line, for messages
     * @param text the line without its end, whether that is LF or CR LF
     */
    record Line(String place, String text) {}

    /** Reads a file; empty, with a problem noted, if it is missing, unreadable or not UTF-8. */
    static Optional<TextFile> read(Path path, Problems problems) {
        return bytes(path, problems).flatMap(bytes -> decode(path.toString(), bytes, problems));
    }

    /** A file's bytes; empty, with a problem noted, if it is missing or unreadable. */
    static Optional<byte[]> bytes(Path path, Problems problems) {
        if (!Files.exists(path)) {
            problems.add(path.toString(), "does not exist; create it or correct the path");
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            problems.add(path.toString(), "is not a file; a text file must stand there");
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(path.toString(), "cannot be read (" + e + "); check its permissions");
            return Optional.empty();
        }
    }

    /** Decodes bytes; empty, with a problem noted, if they are not UTF-8. */
    static Optional<TextFile> decode(String name, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length); // UTF-8 never has more UTF-16 units than bytes
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            int offset = in.position();
            problems.add(
                    name + " line " + lineAt(bytes, offset),
                    "byte 0x%02X at offset %d is not UTF-8; save the file in UTF-8".formatted(bytes[offset], offset));
            return Optional.empty();
        }
        String text = out.flip().toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(new TextFile(name, marked ? text.substring(1) : text));
    }

    /** All lines, blank ones too; what follows the last line end is a line only if it is not empty. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            int visibleEnd = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(new Line(name + " line " + (lines.size() + 1), text.substring(start, visibleEnd)));
            start = end + 1;
        }
        return lines;
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
