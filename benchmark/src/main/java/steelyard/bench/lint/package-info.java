/**
 * What a datasheet should say about a task's data, and what looks wrong with them. Each {@link steelyard.bench.lint.Check}
 * looks at one side of the data; {@link steelyard.bench.lint.Linter} makes all of them. What a check needs of an item is
 * asked of its gold, so that a new kind of task changes nothing here.
 */
@NullMarked
package steelyard.bench.lint;

import org.jspecify.annotations.NullMarked;
