@NullMarked
package steelyard.rag;

import org.jspecify.annotations.NullMarked;
