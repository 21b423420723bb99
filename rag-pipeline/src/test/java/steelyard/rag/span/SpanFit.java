package steelyard.rag.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import steelyard.text.AnswerText;

/**
 * Fits {@link SpanWeights}: a softmax over the stretches of each question's sentences and over 'none', by Adam (Kingma and
 * Ba 2015) on the log loss. Right are the stretches that equal a gold answer, else those that overlap one most, else none.
 */
public final class SpanFit {
    private static final int EPOCHS = 5;
    private static final int BATCH = 64;
    private static final double RATE = 0.05;
    private static final double PENALTY = 1e-3;
    /** Token F1 from which an overlap counts as the answer. */
    private static final double OVERLAP = 0.5;
    /** A feature that fewer questions show is left out. */
    private static final int FEWEST = 30;
    /** A weight that is smaller is left out. */
    private static final double SMALLEST = 0.05;

    private final Terms terms;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> shownBy = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();

    /** What is seen of a stretch, or of there being none; and whether it is right. */
    private record Option(int[] places, float[] sizes, boolean right) {
        double score(double[] weights) {
            double sum = 0;
            for (int i = 0; i < places.length; i++) {
                sum += weights[places[i]] * sizes[i];
            }
            return sum;
        }

        void addTo(double[] gradient, double error) {
            for (int i = 0; i < places.length; i++) {
                gradient[places[i]] += error * sizes[i];
            }
        }
    }

    private record Lesson(List<Option> options) {}

    public SpanFit(Terms terms) {
        this.terms = terms;
    }

    /** A question with its gold answers and its best sentences. */
    public void add(String question, List<LookedIn> sentences, List<String> golds) {
        Asked asked = Asked.of(question, terms);
        List<ReadSentence> read = IntStream.range(0, sentences.size())
                .mapToObj(rank -> ReadSentence.of(sentences.get(rank), rank, asked, terms))
                .toList();
        List<Candidates.Stretch> stretches = Candidates.stretches(read);
        double[] overlaps = stretches.stream()
                .mapToDouble(stretch -> AnswerText.bestF1(text(stretch, sentences, read), golds))
                .toArray();
        double best = Arrays.stream(overlaps).max().orElse(0);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < overlaps.length; i++) {
            Candidates.Stretch stretch = stretches.get(i);
            Seen seen = new Seen();
            Features.of(asked, read.get(stretch.sentence()), stretch.from(), stretch.to(), seen);
            options.add(seen.option(best >= OVERLAP && overlaps[i] == best));
        }
        Seen seen = new Seen();
        SpanWeights.none(asked, read, seen);
        options.add(seen.option(best < OVERLAP));
        options.stream()
                .flatMapToInt(option -> Arrays.stream(option.places))
                .distinct()
                .forEach(place -> shownBy.set(place, shownBy.get(place) + 1));
        lessons.add(new Lesson(options));
    }

    private static String text(Candidates.Stretch stretch, List<LookedIn> sentences, List<ReadSentence> read) {
        List<Word> words = read.get(stretch.sentence()).words();
        return sentences
                .get(stretch.sentence())
                .text()
                .substring(
                        words.get(stretch.from()).start(),
                        words.get(stretch.to() - 1).end());
    }

    private final class Seen implements ObjDoubleConsumer<String> {
        private final List<Integer> own = new ArrayList<>();
        private final List<Double> sizes = new ArrayList<>();

        @Override
        public void accept(String name, double size) {
            own.add(places.computeIfAbsent(name, unseen -> {
                shownBy.add(0);
                return places.size();
            }));
            sizes.add(size);
        }

        Option option(boolean right) {
            float[] values = new float[sizes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = sizes.get(i).floatValue();
            }
            return new Option(own.stream().mapToInt(Integer::intValue).toArray(), values, right);
        }
    }

    /** The weights; the order of the lessons is drawn. */
    SpanWeights fit(long seed) {
        double[] weights = new double[places.size()];
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        List<Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(seed);
        int step = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE * (1 - epoch / (double) EPOCHS);
            for (int from = 0; from < order.size(); from += BATCH) {
                double[] gradient = gradient(weights, order.subList(from, Math.min(order.size(), from + BATCH)));
                step++;
                for (int i = 0; i < weights.length; i++) {
                    mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                    square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
                    double corrected = square[i] / (1 - Math.pow(0.999, step));
                    weights[i] -= rate * mean[i] / (1 - Math.pow(0.9, step)) / (Math.sqrt(corrected) + 1e-8);
                }
            }
        }
        Map<String, Double> byName = new HashMap<>();
        places.forEach((name, place) -> {
            if (shownBy.get(place) >= FEWEST && Math.abs(weights[place]) >= SMALLEST) {
                byName.put(name, Math.round(weights[place] * 1000) / 1000.0);
            }
        });
        return new SpanWeights(byName);
    }

    private static double[] gradient(double[] weights, List<Lesson> batch) {
        double[] gradient = new double[weights.length];
        for (Lesson lesson : batch) {
            double[] probabilities = probabilities(weights, lesson);
            double right = right(probabilities, lesson);
            for (int i = 0; i < probabilities.length; i++) {
                Option option = lesson.options.get(i);
                double target = option.right ? probabilities[i] / right : 0;
                option.addTo(gradient, (probabilities[i] - target) / batch.size());
            }
        }
        for (int i = 0; i < weights.length; i++) {
            gradient[i] += PENALTY * weights[i];
        }
        return gradient;
    }

    private static double[] probabilities(double[] weights, Lesson lesson) {
        double[] values = lesson.options.stream()
                .mapToDouble(option -> option.score(weights))
                .toArray();
        double highest = Arrays.stream(values).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - highest) + 1e-30;
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    private static double right(double[] probabilities, Lesson lesson) {
        return IntStream.range(0, probabilities.length)
                .filter(i -> lesson.options.get(i).right)
                .mapToDouble(i -> probabilities[i])
                .sum();
    }

    /** A finder with weights of these lessons. */
    public SpanFinder finder(long seed) {
        return new SpanFinder(terms, fit(seed), SpanFinder.CONTAINMENT);
    }

    /** The weights as the program's own file has them, by name. */
    public List<String> lines(long seed) {
        return fit(seed).byName().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + "\t" + entry.getKey())
                .toList();
    }

    /** What the program's own file says. */
    public static List<String> shippedLines() {
        return SpanWeights.fitted().byName().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + "\t" + entry.getKey())
                .toList();
    }

    /** How far the weights of two files are apart; one that is not there is 0. */
    public static double meanDifference(List<String> some, List<String> others) {
        Map<String, Double> differences = new HashMap<>();
        some.stream()
                .map(line -> line.split("\t", 2))
                .forEach(cells -> differences.merge(cells[1], Double.valueOf(cells[0]), Double::sum));
        others.stream()
                .map(line -> line.split("\t", 2))
                .forEach(cells -> differences.merge(cells[1], -Double.valueOf(cells[0]), Double::sum));
        return differences.values().stream().mapToDouble(Math::abs).average().orElse(0);
    }
}
