/**
 * Says what to use in production, by rules that can be read: {@link steelyard.bench.advice.Advisor}. Knows numbers, and
 * neither files nor screens.
 */
@NullMarked
package steelyard.bench.advice;

import org.jspecify.annotations.NullMarked;
