/** What a datasheet should say about a task's data, and what looks wrong with them. */
@NullMarked
package steelyard.bench.lint;

import org.jspecify.annotations.NullMarked;
