/** Back-propagation: plan, schedule, optimizer steps, early stopping. */
@NullMarked
package steelyard.tune.train;

import org.jspecify.annotations.NullMarked;
