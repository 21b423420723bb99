package steelyard.bench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which of the program's streams go to a terminal, where a person looks on.
 *
 * @param out whether standard output does
 * @param err whether standard error does
 * @param colour whether results may be coloured
 */
record Terminal(boolean out, boolean err, boolean colour) {
    private static final List<String> DEVICES = List.of("/dev/pts/", "/dev/tty", "/dev/console");

    /**
     * Asks the launcher (property {@code steelyard.terminal}: the numbers of the streams, such as {@code 1,2}), or else
     * Linux: Java itself does not tell the streams apart. No colour where {@code NO_COLOR} is set.
     */
    static Terminal ofThisProcess() {
        String said = System.getProperty("steelyard.terminal");
        boolean out = said == null ? isDevice("/proc/self/fd/1") : said.contains("1");
        boolean err = said == null ? isDevice("/proc/self/fd/2") : said.contains("2");
        boolean wanted = Environment.value("NO_COLOR").isEmpty()
                && !Environment.value("TERM").equals("dumb");
        return new Terminal(out, err, out && wanted);
    }

    private static boolean isDevice(String stream) {
        try {
            String target = Files.readSymbolicLink(Path.of(stream)).toString();
            return DEVICES.stream().anyMatch(target::startsWith);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another system: stay quiet
        }
    }
}
