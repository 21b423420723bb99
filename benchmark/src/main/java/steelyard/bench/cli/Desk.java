package steelyard.bench.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import steelyard.bench.report.Style;

/**
 * Where a command works.
 *
 * @param surroundings where the program runs
 * @param out takes results
 * @param err takes everything else
 */
record Desk(Surroundings surroundings, PrintWriter out, PrintWriter err) {
    Desk {
        Quiet.begin();
    }

    /** Where a command that was called works. */
    static Desk of(Surroundings surroundings, CommandSpec called) {
        return new Desk(
                surroundings,
                called.commandLine().getOut(),
                called.commandLine().getErr());
    }

    /** How results are set off. */
    Style style() {
        return surroundings.terminal().colour() ? Style.ANSI : Style.PLAIN;
    }

    /** A line that shows progress to a person; it stays empty where nobody looks on. */
    ProgressLine progress() {
        return new ProgressLine(
                err, surroundings.clock().nanos(), surroundings.terminal().err());
    }
}
