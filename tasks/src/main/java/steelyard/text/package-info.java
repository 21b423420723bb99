/** Measures of how alike two texts are, and texts made fit to be shown. */
@NullMarked
package steelyard.text;

import org.jspecify.annotations.NullMarked;
