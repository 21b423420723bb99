/**
 * Compares the speed of this program with that of the parts that a Java developer would take otherwise: the same work on both
 * sides, in one process, by turns. A further comparison is one class that implements
 * {@link steelyard.bench.perf.Comparison} and one line in {@link steelyard.bench.perf.Comparisons}.
 */
@NullMarked
package steelyard.bench.perf;

import org.jspecify.annotations.NullMarked;
