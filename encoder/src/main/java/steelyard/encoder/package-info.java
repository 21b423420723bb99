@NullMarked
package steelyard.encoder;

import org.jspecify.annotations.NullMarked;
