/**
 * Writes the report folder and lays tables out. The home of JSON in this module: the shapes of {@code results.json} and
 * {@code predictions.jsonl} stand here and nowhere else.
 */
@NullMarked
package steelyard.bench.report;

import org.jspecify.annotations.NullMarked;
