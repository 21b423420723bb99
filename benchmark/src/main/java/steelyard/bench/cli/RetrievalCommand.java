package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.rag.retrieve.MarginalRelevance;

/** {@code steelyard retrieval}. */
@Command(
        name = "retrieval",
        description = {
            "Score retrieval alone on a folder in BEIR form: by words, by vectors, and by both.",
            "Each document is searched whole; its vector is of its first 256 tokens."
        },
        sortOptions = false,
        footer = {
            "",
            "The folder:",
            "  corpus.jsonl      {\"_id\":\"d1\",\"title\":\"…\",\"text\":\"…\"}",
            "  queries.jsonl     {\"_id\":\"q1\",\"text\":\"…\"}",
            "  qrels/test.tsv    query-id, corpus-id, score with tabs between; this line first",
            "  qrels/train.tsv   optional (or else qrels/dev.tsv): the weight of the vectors is tuned on it,",
            "                    by nDCG@10; without it, 'fused' is reciprocal-rank fusion",
            "",
            "Scores are means over all queries of qrels/test.tsv; one for which nothing is found counts 0.",
            "Vectors are kept in the cache: the second time takes seconds.",
            "",
            "Examples:",
            "  steelyard retrieval scifact",
            "  steelyard retrieval scifact --json > scores.json",
            "  steelyard retrieval scifact --run-file out/scifact   out/scifact.fused.run, …, for trec_eval"
        })
final class RetrievalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--run-file",
            paramLabel = "PREFIX",
            description = "Also write the hits, as trec_eval reads them: PREFIX.lexical.run and so on, one a ranking.")
    private Optional<Path> runFile = Optional.empty();

    @Option(
            names = "--diversity",
            paramLabel = "P",
            converter = Share.class,
            description = {
                "Also judge 'diverse': 'fused' with what is like a document above it moved down (maximal",
                "marginal relevance). P, from 0 up to 1, is what the cosine with the nearest one above costs."
            })
    private Optional<Double> diversity = Optional.empty();

    @Option(names = "--json", description = "Print JSON, with the intervals.")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything that draws. Default: ${DEFAULT-VALUE}.",
            defaultValue = "42")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Positive.class,
            description = "For encoding. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final EncoderChoice encoder = new EncoderChoice();

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
        new RetrievalJob(
                        desk,
                        diversity.map(MarginalRelevance::new),
                        seed,
                        new RetrievalJob.Model(encoder.nameOrFolder(), threads),
                        runFile)
                .run(folder, json);
        return 0;
    }
}
