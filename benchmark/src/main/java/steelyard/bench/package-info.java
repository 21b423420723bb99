/**
 * Weighs the methods against each other: {@code plan} says what is run, {@code run} measures it, {@code score} judges it,
 * {@code report} writes and shows it, {@code cli} is the face. One direction, no way back. {@code lint} looks at the data
 * before anything is run.
 */
@NullMarked
package steelyard.bench;

import org.jspecify.annotations.NullMarked;
