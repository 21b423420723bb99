package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import steelyard.corpus.ImportFiles;
import steelyard.corpus.Imported;
import steelyard.corpus.SquadFormat;
import steelyard.encoder.MiniLmEncoder;
import steelyard.rag.PublicSquad;
import steelyard.rag.TextEncoding;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.rag.retrieve.Query;
import steelyard.rag.span.FoundSpan;
import steelyard.rag.span.LookedIn;
import steelyard.rag.span.SpanFit;
import steelyard.task.Progress;
import steelyard.text.AnswerText;

/**
 * Where the numbers come from that the extractive generator was given: SQuAD's training questions over their paragraphs. Fits
 * them again and compares. {@code mvn verify -Pslow -pl rag-pipeline -am -Dtest=FittedOnSquadTest}
 */
@Tag("slow")
class FittedOnSquadTest {
    private static final long SEED = 42;
    private static final int HITS = 5;
    private static final int LOOKED_IN = 3;

    /** A question with the best sentences for it. */
    private record Asked(String question, List<String> golds, List<LookedIn> sentences) {
        /** Articles are kept apart by their titles, so that a fit is judged by articles it has not seen. */
        boolean inHalf(int half) {
            return Math.floorMod(sentences.getFirst().title().hashCode(), 2) == half;
        }

        boolean answerable() {
            return !golds.isEmpty();
        }

        double margin() {
            return sentences.getFirst().score()
                    - (sentences.size() < 2 ? 0 : sentences.get(1).score());
        }
    }

    @Test
    void weightsOfSpansAndSignalsAreWhatTheTrainingQuestionsGive() throws IOException {
        Imported data = new SquadFormat(SquadFormat.Scope.TEST, false).read(files());
        try (MiniLmEncoder encoder = MiniLmEncoder.open(2);
                PassageIndex index = index(encoder, data)) {
            List<Asked> asked = asked(encoder, index, data);
            List<String> lines = fit(index, asked, Asked::answerable).lines(SEED);
            Files.write(Path.of("target", "answer-span.tsv"), lines);
            List<String> shipped = SpanFit.shippedLines();
            assertThat(lines).hasSizeBetween(shipped.size() - 40, shipped.size() + 40);
            assertThat(SpanFit.meanDifference(lines, shipped)).isLessThan(0.1);

            List<Double> weights = calibrated(index, asked);
            System.out.println("calibration " + weights);
            for (int i = 0; i < weights.size(); i++) {
                assertThat(weights.get(i))
                        .isCloseTo(Calibration.DEFAULT.weights().get(i), within(0.2));
            }
        }
    }

    private static SpanFit fit(PassageIndex index, List<Asked> asked, Predicate<Asked> which) {
        SpanFit fit = new SpanFit(ExtractiveGenerator.terms(index));
        asked.stream().filter(which).forEach(each -> fit.add(each.question, each.sentences, each.golds));
        return fit;
    }

    /** Signals of each half of the articles come from spans that were fitted to the other half. */
    private static List<Double> calibrated(PassageIndex index, List<Asked> asked) {
        List<double[]> signals = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int half : List.of(0, 1)) {
            SpanFit other = fit(index, asked, each -> each.answerable() && !each.inHalf(half));
            var finder = other.finder(SEED);
            for (Asked each : asked.stream().filter(one -> one.inHalf(half)).toList()) {
                FoundSpan found = finder.find(each.question, each.sentences);
                double best = each.sentences.getFirst().score();
                signals.add(new Signals(best, each.margin(), found.holds(), found.none()).values());
                String text =
                        found.place().of(each.sentences.get(found.sentence()).text());
                right.add(AnswerText.of(text).containsAny(each.golds));
            }
        }
        List<Double> nothing =
                IntStream.rangeClosed(0, Signals.COUNT).mapToObj(i -> 0.0).toList();
        return new LogisticFit(nothing).fit(signals, right);
    }

    private static List<Asked> asked(MiniLmEncoder encoder, PassageIndex index, Imported data) {
        SentenceRanker ranker = new SentenceRanker(index);
        FusedRetriever retriever = new FusedRetriever(index);
        List<String> questions = data.splits().train().stream()
                .map(example -> example.question().text())
                .toList();
        Iterator<float[]> vectors = new TextEncoding(encoder, Progress.NONE)
                .vectors("questions", questions)
                .iterator();
        return data.splits().train().stream()
                .map(example -> {
                    Query query = new Query(example.question().text(), vectors.next());
                    List<LookedIn> sentences = ranker.rank(query, retriever.retrieve(query, HITS)).stream()
                            .limit(LOOKED_IN)
                            .map(each ->
                                    new LookedIn(each.text(), each.passage().title(), each.score()))
                            .toList();
                    return new Asked(
                            query.text(),
                            example.gold().asAnswers().orElseThrow().texts(),
                            sentences);
                })
                .toList();
    }

    private static PassageIndex index(MiniLmEncoder encoder, Imported data) {
        PassageSplitter splitter = new PassageSplitter();
        List<Passage> passages = data.trainingDocuments().stream()
                .flatMap(document -> splitter.split(document).stream())
                .toList();
        TextEncoding encoding = new TextEncoding(encoder, Progress.NONE);
        List<float[]> whole = encoding.vectors(
                "passages",
                passages.stream().map(each -> each.title() + "\n" + each.text()).toList());
        Iterator<float[]> sentences = encoding.vectors(
                        "sentences",
                        passages.stream()
                                .flatMap(each -> each.sentences().stream().map(each::quote))
                                .toList())
                .iterator();
        List<EncodedPassage> encoded = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            List<float[]> own = passages.get(i).sentences().stream()
                    .map(sentence -> sentences.next())
                    .toList();
            encoded.add(new EncodedPassage(passages.get(i), whole.get(i), own));
        }
        return PassageIndex.build(encoded);
    }

    private static ImportFiles files() {
        Path squad = PublicSquad.folder();
        return new ImportFiles(squad.resolve("train.json"), squad.resolve("test.json"), Optional.empty());
    }
}
