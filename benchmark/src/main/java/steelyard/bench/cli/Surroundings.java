package steelyard.bench.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import steelyard.bench.run.Clock;

/**
 * Where the program runs; a test makes its own.
 *
 * @param home the root of the program's folder, where {@code corpus/} is
 * @param cache where tuned weights and vectors are kept; can be thrown away at any time
 * @param clock where times come from
 * @param terminal which streams a person looks at
 * @param in standard input, buffered
 */
record Surroundings(Path home, Path cache, Clock clock, Terminal terminal, InputStream in) {

    /**
     * This machine. The launcher says in the property {@code steelyard.home} where the program's folder is. The cache is
     * where the variable {@code STEELYARD_CACHE} says, or else where caches of users are.
     */
    static Surroundings ofThisMachine() {
        return new Surroundings(
                Path.of(System.getProperty("steelyard.home", "")).toAbsolutePath(),
                cacheOfThisUser(),
                new Clock(System::nanoTime, Surroundings::processCpuNanos, Instant::now),
                Terminal.ofThisProcess(),
                System.in);
    }

    /** The folder of the bundled tasks. */
    Path corpus() {
        return home.resolve("corpus");
    }

    /** The folder of the tuned models. */
    Path tunedModels() {
        return cache.resolve("tuned");
    }

    /** The folder of the vectors of texts that were encoded before. */
    Path vectors() {
        return cache.resolve("vectors");
    }

    private static Path cacheOfThisUser() {
        String chosen = Environment.value("STEELYARD_CACHE");
        if (!chosen.isEmpty()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String caches = Environment.value("XDG_CACHE_HOME");
        return (caches.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches))
                .resolve("steelyard");
    }

    private static long processCpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
