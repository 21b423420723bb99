package steelyard.rag.span;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjDoubleConsumer;

/**
 * What each {@link Features feature} of a stretch counts. Threads may share it.
 *
 * @param byName weights by the feature's name; a feature that is not there counts nothing
 */
record SpanWeights(Map<String, Double> byName) {
    private static final String RESOURCE = "answer-span.tsv";

    SpanWeights {
        byName = Map.copyOf(byName);
    }

    /** Those that came out of SQuAD's training questions; the file says how. */
    static SpanWeights fitted() {
        try (InputStream in = Objects.requireNonNull(
                SpanWeights.class.getResourceAsStream(RESOURCE), "the program lacks " + RESOURCE)) {
            Map<String, Double> weights = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> weights.put(cells[1], Double.valueOf(cells[0])));
            return new SpanWeights(weights);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    double score(Asked question, List<ReadSentence> sentences, Candidates.Stretch stretch) {
        Sum sum = new Sum();
        ReadSentence sentence = sentences.get(stretch.sentence());
        Features.of(question, sentence, stretch.from(), stretch.to(), sum);
        return sum.value;
    }

    double scoreOfNone(Asked question, List<ReadSentence> sentences) {
        Sum sum = new Sum();
        none(question, sentences, sum);
        return sum.value;
    }

    /** What speaks for there being no answer among the stretches. */
    static void none(Asked question, List<ReadSentence> sentences, ObjDoubleConsumer<String> seen) {
        double best = sentences.isEmpty() ? 0 : sentences.getFirst().score();
        double second = sentences.size() < 2 ? 0 : sentences.get(1).score();
        seen.accept("none", 1);
        seen.accept("none " + question.kind(), 1);
        seen.accept("none sentence", 4 * best);
        seen.accept("none margin", 4 * (best - second));
    }

    private final class Sum implements ObjDoubleConsumer<String> {
        private double value;

        @Override
        public void accept(String name, double size) {
            value += byName.getOrDefault(name, 0.0) * size;
        }
    }
}
