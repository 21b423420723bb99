package steelyard.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The physical memory that a process holds: heap, native memory of models and libraries, and all else, as Linux tells it in
 * {@code /proc} (VmRSS, see proc(5)). Other systems have no such file.
 *
 * @param status the file that tells
 */
public record ResidentMemory(Path status) {
    private static final Pattern VM_RSS = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final long KIB = 1024;

    /** Of this process. */
    public static ResidentMemory ofThisProcess() {
        return new ResidentMemory(Path.of("/proc/self/status"));
    }

    /** Bytes that are held now; empty where the system does not tell. */
    public OptionalLong bytes() {
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try {
            Matcher line = VM_RSS.matcher(Files.readString(status, StandardCharsets.ISO_8859_1));
            return line.find() ? OptionalLong.of(KIB * Long.parseLong(line.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
