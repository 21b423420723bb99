/**
 * The command line. The only package that prints, exits, or knows what a terminal is.
 */
@NullMarked
package steelyard.bench.cli;

import org.jspecify.annotations.NullMarked;
