package steelyard.bench.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** One question to an index of ten thousand documents, by a process of its own that starts as this one did. */
final class ColdAsk implements Comparison {
    private final double limit;
    private final HandbookIndex made;
    private final List<String> command;
    private int calls;
    private int answered;

    /**
     * Writes the index.
     *
     * @param limit in seconds
     */
    ColdAsk(double limit, Workload workload) {
        this.limit = limit;
        made = new HandbookIndex(workload);
        command = new ArrayList<>(thisProgram());
        command.addAll(List.of(
                "ask",
                "--index",
                made.folder().path().toString(),
                workload.texts().getFirst()));
    }

    /** The command line of this process up to where the user's arguments begin. */
    private static List<String> thisProgram() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(System.getProperty("sun.java.command").split(" ", 2)[0]);
        return command;
    }

    private double ask(LongSupplier nanos) {
        long start = nanos.getAsLong();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = process.waitFor() == 0;
            double seconds = (nanos.getAsLong() - start) / 1e9;
            calls++;
            answered += done && said.contains("confidence") ? 1 : 0;
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a question was asked", e);
        }
    }

    @Override
    public String title() {
        return "a question to %,d documents, from the start of the process".formatted(Handbook.DOCUMENTS);
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public Side ours() {
        return new Side() {
            @Override
            public String name() {
                return "ask";
            }

            @Override
            public double seconds(LongSupplier nanos) {
                return ask(nanos);
            }
        };
    }

    @Override
    public Side theirs() {
        return new Limit("at most", limit);
    }

    @Override
    public double bar() {
        return 1;
    }

    @Override
    public Agreement agreement() {
        return new Agreement("calls that answered", calls == 0 ? 0 : (double) answered / calls, 1);
    }

    @Override
    public void close() {
        made.close();
    }
}
