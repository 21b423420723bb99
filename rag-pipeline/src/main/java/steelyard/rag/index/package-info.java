/** The search index over passages. Lucene lives here and nowhere else but in {@code retrieve}. */
@NullMarked
package steelyard.rag.index;

import org.jspecify.annotations.NullMarked;
