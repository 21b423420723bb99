/** Retrieve, then read: the hybrid's way with questions. A frozen model finds passages, a tuned one reads them. */
@NullMarked
package steelyard.bench.read;

import org.jspecify.annotations.NullMarked;
