/** Fine-tuning as a method: training split in, solver out. */
@NullMarked
package steelyard.tune;

import org.jspecify.annotations.NullMarked;
