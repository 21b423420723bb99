/** What a network is trained on: texts as tokens with the number of their class, in batches. */
@NullMarked
package steelyard.tune.data;

import org.jspecify.annotations.NullMarked;
