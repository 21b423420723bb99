package steelyard.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import steelyard.task.TaskException;

/**
 * A file of JSON lines that grows and outlives the program: a line is in it whole, or, if it was the last one when the
 * program died, not at all. For one thread.
 */
final class RunFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final FileChannel channel;

    /**
     * A file.
     *
     * @param path where, for messages
     * @param channel open for reading and writing; closed with this
     */
    RunFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * All whole lines; what stands behind the last of them is cut off, and the next line comes there.
     *
     * @throws TaskException if a line is no JSON
     */
    List<JsonNode> lines() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(channel.size())];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // goes on until all is read
        }
        List<JsonNode> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(parsed(new String(bytes, from, i - from, StandardCharsets.UTF_8), lines.size() + 1));
                from = i + 1;
            }
        }
        channel.truncate(from).position(from);
        return lines;
    }

    private JsonNode parsed(String line, int number) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new TaskException(
                    "%s, line %d: no JSON; leave --resume out to begin anew".formatted(path, number), e);
        }
    }

    /** Empties it. */
    void empty() throws IOException {
        channel.truncate(0).position(0);
    }

    /**
     * Adds a line.
     *
     * @return what a reader will find there; half a surrogate pair, which UTF-8 cannot hold, has become a question mark
     */
    JsonNode write(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return JSON.readTree(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
