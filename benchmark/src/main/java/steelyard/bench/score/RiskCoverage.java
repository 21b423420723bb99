package steelyard.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a method knows when it is right (El-Yaniv and Wiener 2010): were only its most confident answers given, how many
 * of them would be wrong? An answer is wrong unless it holds a right one; to a question that the documents do not answer any
 * answer is wrong. What a method withheld is unknown and counts as wrong, behind all that it gave.
 *
 * @param aurc area under the curve, the mean risk over all coverages (Geifman et al. 2019); lower is better
 * @param curve by rising coverage
 */
public record RiskCoverage(Score aurc, List<Point> curve) {
    /** Points of the curve: enough to draw it. */
    private static final int POINTS = 20;

    private static final AnswerMatch RIGHT = new AnswerMatch.Contains();

    public RiskCoverage {
        curve = List.copyOf(curve);
    }

    /**
     * A point of the curve.
     *
     * @param coverage share of questions that are answered, those with the highest confidence
     * @param risk share of those answers that are wrong
     * @param confidence the lowest among them
     */
    public record Point(double coverage, double risk, double confidence) {}

    private record Item(double confidence, boolean given, double wrong) {
        static Item of(Outcome outcome) {
            boolean given = !outcome.answer().abstained();
            return new Item(outcome.answer().confidence(), given, given ? 1 - RIGHT.of(outcome) : 1);
        }

        boolean level(Item other) {
            return confidence == other.confidence && given == other.given;
        }
    }

    /**
     * Of questions, at least one.
     *
     * @param outcomes answerable ones and others together
     * @param bootstrap draws the interval of the area
     */
    public static RiskCoverage of(List<Outcome> outcomes, Bootstrap bootstrap) {
        List<Item> ranked = outcomes.stream()
                .map(Item::of)
                .sorted(Comparator.comparing(Item::given)
                        .thenComparingDouble(Item::confidence)
                        .reversed())
                .toList();
        int[] once = ranked.stream().mapToInt(item -> 1).toArray();
        double[] risks = risks(ranked, once);
        Bootstrap.Interval interval = bootstrap.of(ranked.size(), picks -> mean(risks(ranked, counts(picks))));
        return new RiskCoverage(
                new Score(mean(risks), interval.low(), interval.high(), ranked.size()), curve(ranked, risks));
    }

    /** The first point of the curve that covers that share of the questions. */
    public Point at(double coverage) {
        return curve.stream()
                .filter(point -> point.coverage() >= coverage - 1e-9)
                .findFirst()
                .orElse(curve.getLast());
    }

    private static int[] counts(int[] picks) {
        int[] counts = new int[picks.length];
        for (int pick : picks) {
            counts[pick]++;
        }
        return counts;
    }

    /** The risk at each coverage, {@code [items]}; answers of equal confidence are given in the mean over all orders. */
    private static double[] risks(List<Item> ranked, int[] counts) {
        double[] risks = new double[ranked.size()];
        int taken = 0;
        double wrong = 0;
        int from = 0;
        while (from < ranked.size()) {
            int to = from;
            int level = 0;
            double levelWrong = 0;
            while (to < ranked.size() && ranked.get(to).level(ranked.get(from))) {
                level += counts[to];
                levelWrong += counts[to] * ranked.get(to).wrong();
                to++;
            }
            for (int i = 1; i <= level; i++) {
                risks[taken + i - 1] = (wrong + levelWrong * i / level) / (taken + i);
            }
            taken += level;
            wrong += levelWrong;
            from = to;
        }
        return risks;
    }

    private static double mean(double[] risks) {
        double sum = 0;
        for (double risk : risks) {
            sum += risk;
        }
        return sum / risks.length;
    }

    private static List<Point> curve(List<Item> ranked, double[] risks) {
        int points = Math.min(POINTS, risks.length);
        List<Point> curve = new ArrayList<>();
        IntStream.rangeClosed(1, points)
                .map(point -> Math.toIntExact((long) point * risks.length / points))
                .forEach(covered -> curve.add(new Point(
                        (double) covered / risks.length,
                        risks[covered - 1],
                        ranked.get(covered - 1).confidence())));
        return curve;
    }
}
