/**
 * What a change of the data does to methods that are in service, and what it takes them to be up to date again: the
 * adaptability of the article, measured.
 */
@NullMarked
package steelyard.bench.update;

import org.jspecify.annotations.NullMarked;
