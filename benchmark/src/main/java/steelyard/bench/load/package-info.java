/**
 * How long answers take under load: clients that ask one thing after the other (closed loop), and arrivals that wait for
 * nobody (open loop). The home of HdrHistogram.
 */
@NullMarked
package steelyard.bench.load;

import org.jspecify.annotations.NullMarked;
