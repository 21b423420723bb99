/** The networks, in DJL: the base model's encoder layers and the heads put on them. */
@NullMarked
package steelyard.tune.net;

import org.jspecify.annotations.NullMarked;
