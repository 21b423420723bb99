package steelyard.bench.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import steelyard.bench.run.Clock;

/** Calls the program as a shell does, but in this process and with a clock that ticks a millisecond at each look. */
final class Shell {
    private final Surroundings surroundings;

    Shell(Path home) {
        this(home, new Terminal(false, false, false));
    }

    Shell(Path home, Terminal terminal) {
        AtomicLong ticks = new AtomicLong();
        Clock clock = new Clock(() -> ticks.addAndGet(1_000_000), ticks::get, () -> Instant.EPOCH);
        this.surroundings =
                new Surroundings(home, home.resolve("cache"), clock, terminal, InputStream.nullInputStream());
    }

    private Shell(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The same, with something to read on standard input. */
    Shell reading(InputStream in) {
        return new Shell(new Surroundings(
                surroundings.home(), surroundings.cache(), surroundings.clock(), surroundings.terminal(), in));
    }

    /** What a call left behind. */
    record Result(int code, String out, String err) {}

    Result call(String... arguments) {
        return call(new StringWriter(), arguments);
    }

    /** The same, with results that can be seen while the call lasts. */
    Result call(StringWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        int code = Main.commandLine(surroundings, new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
