package steelyard.bench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code steelyard}: hands its arguments to a command and ends with the command's exit code. */
@Command(
        name = "steelyard",
        description = {
            "Weighs fine-tuning against RAG, and both against their hybrid.",
            "On your own task and machine; everything is local: no key, no download."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            CurveCommand.class,
            AskCommand.class,
            ReportCommand.class,
            IndexCommand.class,
            TasksCommand.class,
            ImportCommand.class,
            RetrievalCommand.class,
            CompareCommand.class,
            UpdateCommand.class,
            TrainCommand.class,
            PredictCommand.class,
            LatencyCommand.class,
            PerfCommand.class,
            PricesCommand.class,
            CacheCommand.class
        },
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Examples:",
            "  steelyard run                            every method on every bundled task",
            "  steelyard run --task my-task --limit 50  on your own task, a sample of 50 items",
            "  steelyard curve --tasks sentiment        from how many labels on fine-tuning beats RAG",
            "  steelyard ask \"When do ferries leave?\"   every method side by side",
            "  steelyard compare before after           what became better or worse between two runs",
            "  steelyard report steelyard-report        pages again, from what lies in a report folder",
            "  steelyard retrieval scifact              search alone, on a folder in BEIR form",
            "  steelyard index DIR --out INDEX          then: steelyard ask --index INDEX \"...\"",
            "  steelyard train --tasks sentiment --out my-model",
            "  steelyard predict --model my-model < texts.txt",
            "  steelyard latency                        how long answers take under load",
            "  steelyard update                         what changed data cost each method",
            "  steelyard perf                           how fast, compared with stock parts",
            "  steelyard prices > my-prices.yaml        then: steelyard run --prices my-prices.yaml",
            "  steelyard COMMAND --help                 more of each command",
            "",
            "Exit codes: 0 done, 1 it failed while working, 2 the call or the input was wrong."
        })
public final class Main implements Runnable {
    /** Room for the examples, each on one line. */
    private static final int HELP_WIDTH = 100;

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace when something fails.")
    private boolean debug;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    Main(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The whole command line, ready to be executed; results go to {@code out}, all else to {@code err}. */
    static CommandLine commandLine(Surroundings surroundings, PrintWriter out, PrintWriter err) {
        Main main = new Main(surroundings);
        Complaints complaints = new Complaints(() -> main.debug);
        return new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.terminal().colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(complaints::ofCall)
                .setExecutionExceptionHandler(complaints::ofWork);
    }

    /** Where the program runs. */
    Surroundings surroundings() {
        return surroundings;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "a command is missing; there are: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = execute(commandLine(Surroundings.ofThisMachine(), out, err), arguments);
        if (out.checkError() && code == 0) { // a full disk, or a reader that has gone
            err.println("steelyard: not all results could be written to standard output");
            code = 1;
        }
        err.flush();
        System.exit(code);
    }

    /** Runs a command line; what not even the command catches becomes a clear line too. */
    static int execute(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError | LinkageError e) { // a machine too small, or without the natives for it
            command.getErr().println("steelyard: " + e);
            return 1;
        } catch (StackOverflowError e) { // its trace is a thousand times the same line
            command.getErr().println("steelyard: the input is nested too deep, or too long, to be worked through");
            return 1;
        }
    }

    /** UTF-8 whatever the locale: texts, and JSON above all, must come out as they are. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
