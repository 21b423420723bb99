package steelyard.bench.perf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * A process that starts as this one did, with other arguments: what a user waits for who calls the program.
 *
 * @param command its command line
 * @param environment variables that it sees beside those of this process
 */
public record FreshProcess(List<String> command, Map<String, String> environment) {
    private static final double NANOS = 1e9;

    public FreshProcess {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** This program with other arguments. */
    static FreshProcess ofThisProgram(List<String> arguments) {
        String main = System.getProperty("sun.java.command").split(" ", 2)[0];
        return of(main, List.of(), arguments, Map.of());
    }

    /**
     * A program on this one's class path, in a virtual machine with the same settings.
     *
     * @param main name of its main class
     * @param properties more settings, such as {@code -Dname=value}
     * @param arguments of the program
     * @param environment variables that it sees beside those of this process
     */
    public static FreshProcess of(
            String main, List<String> properties, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return new FreshProcess(command, environment);
    }

    /**
     * What became of a process.
     *
     * @param code its exit code
     * @param said all that it wrote
     * @param awaited the line that was waited for, and when it came; empty if it never did
     * @param seconds from its start to its end
     */
    public record Result(int code, String said, Optional<Line> awaited, double seconds) {}

    /**
     * A line that a process wrote.
     *
     * @param text the line
     * @param seconds from the start of the process
     */
    public record Line(String text, double seconds) {}

    /**
     * Starts it and waits for its end.
     *
     * @param nanos a clock
     * @param awaited tells the line that is waited for; the first counts
     */
    public Result run(LongSupplier nanos, Predicate<String> awaited) {
        long start = nanos.getAsLong();
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            StringBuilder said = new StringBuilder();
            Optional<Line> found = Optional.empty();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (found.isEmpty() && awaited.test(line)) {
                        found = Optional.of(new Line(line, (nanos.getAsLong() - start) / NANOS));
                    }
                    said.append(line).append('\n');
                }
            }
            int code = process.waitFor();
            return new Result(code, said.toString(), found, (nanos.getAsLong() - start) / NANOS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ran", e);
        }
    }
}
