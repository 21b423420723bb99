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
import steelyard.encoder.CachingEncoder;
import steelyard.encoder.Encoder;
import steelyard.encoder.MiniLmEncoder;

/**
 * Retrieval judged, from the folder to the screen.
 *
 * @param desk where it works
 * @param seed of everything that draws
 * @param threads for encoding
 * @param runFile where run files go, if any are wanted
 */
record RetrievalJob(Desk desk, long seed, int threads, Optional<Path> runFile) {

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
        BaseModel base = BaseModel.allMiniLmL6V2();
        Path vectors = desk.surroundings().vectors();
        try (Encoder encoder = new CachingEncoder(base, () -> new MiniLmEncoder(base, threads), vectors);
                ProgressLine progress = desk.progress()) {
            return new RetrievalRun(corpus, seed, progress).run(encoder);
        }
    }

    private static Stream<String> ids(JudgedCorpus corpus) {
        return Stream.concat(
                corpus.documents().stream().map(JudgedCorpus.Text::id), corpus.test().relevance().keySet().stream());
    }
}
