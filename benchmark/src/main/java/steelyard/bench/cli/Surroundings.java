package steelyard.bench.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import steelyard.bench.run.Clock;

/**
 * Where the program runs; a test makes its own.
 *
 * @param home the root of the program's folder, where {@code corpus/} is
 * @param clock where times come from
 * @param terminal which streams a person looks at
 * @param colour whether results may be coloured
 */
record Surroundings(Path home, Clock clock, Terminal terminal, boolean colour) {

    /** This machine; the launcher says in the property {@code steelyard.home} where the program's folder is. */
    static Surroundings ofThisMachine() {
        Terminal terminal = Terminal.ofThisProcess();
        boolean wanted =
                environment("NO_COLOR").isEmpty() && !environment("TERM").equals("dumb");
        return new Surroundings(
                Path.of(System.getProperty("steelyard.home", "")).toAbsolutePath(),
                new Clock(System::nanoTime, Surroundings::processCpuNanos, Instant::now),
                terminal,
                terminal.out() && wanted);
    }

    /** The folder of the bundled tasks. */
    Path corpus() {
        return home.resolve("corpus");
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static long processCpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
