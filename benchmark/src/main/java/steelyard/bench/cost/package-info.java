/**
 * What preparing and answering cost at given prices, and when one method becomes cheaper than another. Prices are the user's;
 * those that come with the program are assumptions.
 */
@NullMarked
package steelyard.bench.cost;

import org.jspecify.annotations.NullMarked;
