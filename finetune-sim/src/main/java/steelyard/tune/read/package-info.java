/** Reading: a fine-tuned model that marks the answer to a question in a passage, or finds none. */
@NullMarked
package steelyard.tune.read;

import org.jspecify.annotations.NullMarked;
