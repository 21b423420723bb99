/**
 * Runs a plan and measures it: each observation is handed on as it comes.
 */
@NullMarked
package steelyard.bench.run;

import org.jspecify.annotations.NullMarked;
