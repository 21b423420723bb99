/**
 * What will be run, as data: tasks × methods, the items of each cell, the settings.
 */
@NullMarked
package steelyard.bench.plan;

import org.jspecify.annotations.NullMarked;
