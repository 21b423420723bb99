/** Retrieval-augmented generation: documents become passages, passages an index, hits an answer with its evidence. */
@NullMarked
package steelyard.rag;

import org.jspecify.annotations.NullMarked;
