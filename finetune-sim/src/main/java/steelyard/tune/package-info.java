@NullMarked
package steelyard.tune;

import org.jspecify.annotations.NullMarked;
