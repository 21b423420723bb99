package steelyard.bench.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import steelyard.bench.run.RunException;
import steelyard.task.SolveException;
import steelyard.task.TaskException;

/**
 * Tells people what went wrong, and never by a stack trace unless they ask for it.
 *
 * @param debug whether they do
 */
record Complaints(BooleanSupplier debug) {
    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;

    /** The call was wrong: an option is unknown, a value does not fit, something is missing. */
    int ofCall(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("steelyard: " + problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        traceIfAsked(problem, err);
        return WRONG_CALL;
    }

    /** The input was wrong, or the work failed. */
    int ofWork(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof TaskException) {
            err.println("steelyard: " + problem.getMessage());
            traceIfAsked(problem, err);
            return WRONG_CALL;
        }
        String message = switch (problem) {
            case RunException failed -> failed.getMessage();
            case SolveException failed -> failed.getMessage();
            case UncheckedIOException failed -> failed.getMessage() + ": " + failed.getCause();
            default -> "unexpected error: " + problem;
        };
        err.println("steelyard: " + message);
        if (!debug.getAsBoolean()) {
            err.println("Run it again with --debug to see where it happened.");
        }
        traceIfAsked(problem, err);
        return FAILED;
    }

    private void traceIfAsked(Exception problem, PrintWriter err) {
        if (debug.getAsBoolean()) {
            problem.printStackTrace(err);
        }
    }
}
