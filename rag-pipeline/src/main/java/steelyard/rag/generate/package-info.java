/** Makes an answer from what was retrieved, with citations. */
@NullMarked
package steelyard.rag.generate;

import org.jspecify.annotations.NullMarked;
