/** Cuts documents into passages: whole sentences, with the offsets at which they stand. */
@NullMarked
package steelyard.rag.chunk;

import org.jspecify.annotations.NullMarked;
