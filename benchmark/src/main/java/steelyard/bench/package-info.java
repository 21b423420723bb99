@NullMarked
package steelyard.bench;

import org.jspecify.annotations.NullMarked;
