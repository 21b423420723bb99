package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code steelyard perf}. */
@Command(
        name = "perf",
        description = {
            "Measure how many times as fast this program is as the parts it could be made of.",
            "Both sides do the same work in this process by turns, so that other work on the machine",
            "slows down both; a quiet machine gives a better number all the same."
        },
        sortOptions = false,
        footer = {
            "",
            "Texts are drawn from the bundled tasks: 5 to 45 words, one in twenty 60 to 75. The vectors",
            "that are searched are made from theirs: mixed by twos, with noise. Where there is nothing to",
            "compare with, the other side is a limit that must not be passed.",
            "Exit code 0 whether or not a bar is reached: the table and \"reached\" in the JSON tell.",
            "",
            "Examples:",
            "  steelyard perf",
            "  steelyard perf --rows encode-int8 --rounds 9 --json",
            "  steelyard perf --texts 200 --rounds 2                 a first look"
        })
final class PerfCommand implements Callable<Integer> {
    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = ComparisonNames.class,
            description = "Comparisons, by name: ${COMPLETION-CANDIDATES}. Default: all but retrieve-1m.")
    private List<String> rows = new ArrayList<>();

    @Option(
            names = "--texts",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "2000",
            description = "How many texts are encoded in a round. Default: ${DEFAULT-VALUE}.")
    private int texts;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "5",
            description = "Rounds that count, behind one that does not. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Positive.class,
            description = "Of this program; the other side has its own defaults. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything that draws. Default: ${DEFAULT-VALUE}.",
            defaultValue = "42")
    private long seed;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Desk desk = Desk.of(main.surroundings(), spec);
        new PerfJob(desk, new PerfJob.Size(texts, rounds, threads, seed)).run(rows, json);
        return 0;
    }
}
