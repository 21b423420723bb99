package steelyard.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program in a process of its own, which is killed at random moments, as by {@code kill -9}.
 *
 * @param arguments its command line
 * @param latestMillis until when it is killed, from the start of the process
 */
record KilledProgram(List<String> arguments, int latestMillis) {
    private static final int KILLS = 20;

    /** Looks at what a killed process has left. */
    @FunctionalInterface
    interface Look {
        void look() throws IOException;
    }

    /** Starts and kills it twenty times, then lets it come to its end. */
    int killedThenLeftAlone(Look afterEachKill) throws IOException, InterruptedException {
        Random moments = new Random(42);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            process.waitFor(moments.nextInt(latestMillis), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            afterEachKill.look();
        }
        return leftAlone();
    }

    /** Lets it come to its end; its exit code. */
    int leftAlone() throws IOException, InterruptedException {
        return start().waitFor();
    }

    private Process start() throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        return new ProcessBuilder(
                        Stream.concat(java.stream(), arguments.stream()).toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
