package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import steelyard.bench.report.RetrievalReport;
import steelyard.bench.report.TrecRun;
import steelyard.bench.retrieval.RetrievalResult;
import steelyard.bench.retrieval.RetrievalRun;
import steelyard.bench.score.Bootstrap;
import steelyard.corpus.BeirFolder;
import steelyard.corpus.JudgedCorpus;
import steelyard.encoder.BaseModel;
import steelyard.encoder.BaseModels;
import steelyard.encoder.CachingEncoder;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.rag.retrieve.MarginalRelevance;

/**
 * Retrieval judged, from the folder to the screen.
 *
 * @param desk where it works
 * @param diversity how the fused ranking is made diverse, if it is
 * @param seed of everything that draws
 * @param encoder the model that retrieves, and with how many threads
 * @param runFile where run files go, if any are wanted
 */
record RetrievalJob(
        Desk desk, Optional<MarginalRelevance> diversity, long seed, Model encoder, Optional<Path> runFile) {
    /**
     * A model to be opened.
     *
     * @param nameOrFolder see {@link BaseModels#find}
     * @param threads for encoding
     */
    record Model(String nameOrFolder, int threads) {}

    void run(Path folder, boolean json) {
        JudgedCorpus corpus = BeirFolder.read(folder);
        Optional<TrecRun> files = runFile.map(TrecRun::new);
        files.ifPresent(file -> file.check(ids(corpus)));
        RetrievalResult result = searched(corpus);
        files.ifPresent(file -> result.rankings().forEach(file::write));
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        RetrievalReport report = new RetrievalReport(name, result, new Bootstrap(seed));
        desk.out().print(json ? report.json() : report.screen(desk.style()));
        desk.out().flush();
    }

    private RetrievalResult searched(JudgedCorpus corpus) {
        BaseModel base = BaseModels.find(encoder.nameOrFolder());
        Path vectors = desk.surroundings().vectors();
        try (Encoder cached = new CachingEncoder(base, () -> new OnnxEncoder(base, encoder.threads()), vectors);
                ProgressLine progress = desk.progress()) {
            return new RetrievalRun(corpus, diversity, seed, progress).run(cached);
        }
    }

    private static Stream<String> ids(JudgedCorpus corpus) {
        return Stream.concat(
                corpus.documents().stream().map(JudgedCorpus.Text::id), corpus.test().relevance().keySet().stream());
    }
}
