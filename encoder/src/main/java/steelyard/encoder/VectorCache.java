package steelyard.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Vectors on disk, each found again by the hash of the text that it was made of. One file for each model, to which is only
 * added: records of one length, {@code [SHA-256 of the text, dimensions × float, CRC-32 of both]}.
 *
 * <p>A record that a process left unfinished is written over by the next one, and one that is damaged is as good as absent,
 * so that no wrong vector is ever given out. Threads may share a cache and processes a file; a process sees what was in the
 * file when it opened it, and what it adds itself. The file can be thrown away at any time.
 */
final class VectorCache implements AutoCloseable {
    private static final int KEY = 32;
    private static final int CHECKSUM = Integer.BYTES;

    /** A process may lock a file once only, however many caches it has opened on it. */
    private static final Object ONE_WRITER = new Object();

    private final Path file;
    private final int dimensions;
    private final FileChannel channel;
    private final Map<String, Long> offsets = new HashMap<>();

    /**
     * Opens a file, which is made if it is not there.
     *
     * @param file of one model and no other
     * @param dimensions the length of its vectors
     * @throws UncheckedIOException if the file cannot be read and written
     */
    VectorCache(Path file, int dimensions) {
        this.file = file;
        this.dimensions = dimensions;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            for (long offset = 0; offset + length() <= channel.size(); offset += length()) {
                offsets.put(HexFormat.of().formatHex(read(offset, KEY)), offset);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the cached vectors in " + file, e);
        }
    }

    /**
     * The vector of a text, if it is there and whole.
     *
     * @param key SHA-256 of the text, 64 hexadecimal digits
     */
    synchronized Optional<float[]> find(String key) {
        Long offset = offsets.get(key);
        if (offset == null) {
            return Optional.empty();
        }
        try {
            byte[] record = read(offset, length());
            if (ByteBuffer.wrap(record).getInt(length() - CHECKSUM) != checksum(record, 0)) {
                return Optional.empty();
            }
            float[] vector = new float[dimensions];
            ByteBuffer.wrap(record).position(KEY).asFloatBuffer().get(vector);
            return Optional.of(vector);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a cached vector from " + file, e);
        }
    }

    /**
     * Keeps vectors.
     *
     * @param keys as in {@link #find}, one for each vector
     * @throws UncheckedIOException if they cannot be written
     */
    synchronized void add(List<String> keys, float[][] vectors) {
        byte[] bytes = new byte[keys.size() * length()];
        ByteBuffer records = ByteBuffer.wrap(bytes);
        for (int i = 0; i < vectors.length; i++) {
            int start = records.position();
            records.put(HexFormat.of().parseHex(keys.get(i)));
            for (float component : vectors[i]) {
                records.putFloat(component);
            }
            records.putInt(checksum(bytes, start));
        }
        try {
            long offset = append(records.flip());
            for (int i = 0; i < keys.size(); i++) {
                offsets.put(keys.get(i), offset + (long) i * length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep vectors in " + file, e);
        }
    }

    /** Writes behind the last whole record, and says where that is. */
    private long append(ByteBuffer records) throws IOException {
        synchronized (ONE_WRITER) {
            try (FileLock lock = channel.lock()) {
                long start = channel.size() / length() * length();
                for (long offset = start; records.hasRemaining(); ) {
                    offset += channel.write(records, offset);
                }
                return start;
            }
        }
    }

    /** Bytes of the file; 0 where somebody else has shortened it, which no checksum fits. */
    private byte[] read(long offset, int count) throws IOException {
        byte[] bytes = new byte[count];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, offset + buffer.position());
        }
        return bytes;
    }

    private int checksum(byte[] records, int start) {
        CRC32 sum = new CRC32();
        sum.update(records, start, length() - CHECKSUM);
        return (int) sum.getValue();
    }

    /** Bytes of a record. */
    private int length() {
        return KEY + dimensions * Float.BYTES + CHECKSUM;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
