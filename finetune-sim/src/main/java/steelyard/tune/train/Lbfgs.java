package steelyard.tune.train;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.BooleanSupplier;

/**
 * Finds the lowest point of a smooth convex function: limited-memory BFGS with backtracking (Nocedal and Wright 2006,
 * algorithms 7.4 and 3.1).
 */
final class Lbfgs {
    private static final int MEMORY = 10;
    private static final int FEWEST_STEPS = 10;
    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 40;
    private static final double DECREASE = 1e-4;

    private final Function function;
    private final double tolerance;
    private final BooleanSupplier enough;
    private final Deque<Pair> pairs = new ArrayDeque<>();

    /** A function with its slope. */
    @FunctionalInterface
    interface Function {
        /** The value at a point; its gradient is written into {@code gradient}. */
        double at(double[] point, double[] gradient);
    }

    /** A step that was made, and how the gradient changed along it. */
    private record Pair(double[] step, double[] change, double curvature) {}

    /**
     * @param function smooth and convex
     * @param tolerance largest component of the gradient at which the search ends
     * @param enough ends it too, after ten steps at the least
     */
    Lbfgs(Function function, double tolerance, BooleanSupplier enough) {
        this.function = function;
        this.tolerance = tolerance;
        this.enough = enough;
    }

    /** The lowest point that is found from a start. */
    double[] minimum(double[] start) {
        double[] point = start.clone();
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        for (int step = 0; step < MOST_STEPS && largest(gradient) > tolerance; step++) {
            if (step >= FEWEST_STEPS && enough.getAsBoolean()) {
                break;
            }
            double[] direction = direction(gradient);
            double slope = dot(direction, gradient);
            double length = pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = Double.NaN;
            int halvings = 0;
            while (!(nextValue <= value + DECREASE * length * slope)) {
                if (halvings++ == MOST_HALVINGS) {
                    return point; // rounding lets it go no lower
                }
                for (int i = 0; i < point.length; i++) {
                    next[i] = point[i] + length * direction[i];
                }
                nextValue = function.at(next, nextGradient);
                length /= 2;
            }
            remember(difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private void remember(double[] step, double[] change) {
        double curvature = dot(step, change);
        if (curvature > 0) {
            pairs.addLast(new Pair(step, change, curvature));
            if (pairs.size() > MEMORY) {
                pairs.removeFirst();
            }
        }
    }

    /** The two loops over what is remembered: about the inverse of the curvature times the gradient, downhill. */
    private double[] direction(double[] gradient) {
        double[] direction = Arrays.stream(gradient).map(slope -> -slope).toArray();
        Deque<Double> shares = new ArrayDeque<>();
        for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
            Pair pair = newest.next();
            double share = dot(pair.step, direction) / pair.curvature;
            add(direction, -share, pair.change);
            shares.push(share);
        }
        if (!pairs.isEmpty()) {
            Pair last = pairs.getLast();
            double scale = last.curvature / dot(last.change, last.change);
            Arrays.setAll(direction, i -> direction[i] * scale);
        }
        for (Pair pair : pairs) {
            double share = dot(pair.change, direction) / pair.curvature;
            add(direction, shares.pop() - share, pair.step);
        }
        return direction;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
