/** Judges retrieval by itself: searches a corpus for queries whose relevant documents are known. */
@NullMarked
package steelyard.bench.retrieval;

import org.jspecify.annotations.NullMarked;
