/** Ranks passages for a question: by words, by vectors, by both. */
@NullMarked
package steelyard.rag.retrieve;

import org.jspecify.annotations.NullMarked;
