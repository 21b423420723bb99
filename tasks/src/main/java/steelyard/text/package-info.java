/** Measures of how alike two texts are. */
@NullMarked
package steelyard.text;

import org.jspecify.annotations.NullMarked;
