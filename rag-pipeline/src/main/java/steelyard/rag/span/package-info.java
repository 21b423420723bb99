/** Cuts the part out of a sentence that answers a question: what kind of answer is asked for, which parts could be it. */
@NullMarked
package steelyard.rag.span;

import org.jspecify.annotations.NullMarked;
