package steelyard.bench.cli;

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
        this.surroundings = new Surroundings(home, home.resolve("cache"), clock, terminal);
    }

    /** What a call left behind. */
    record Result(int code, String out, String err) {}

    Result call(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine(surroundings, new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
