/**
 * From gold and answers to numbers with intervals. Knows nothing of files, columns or clocks.
 */
@NullMarked
package steelyard.bench.score;

import org.jspecify.annotations.NullMarked;
