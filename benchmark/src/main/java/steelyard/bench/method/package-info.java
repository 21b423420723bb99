/**
 * The methods that no module below owns: trivial baselines, and the hybrid that joins two others.
 */
@NullMarked
package steelyard.bench.method;

import org.jspecify.annotations.NullMarked;
