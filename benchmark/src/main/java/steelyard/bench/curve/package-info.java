/**
 * Learning curves: how good each method is after so many labelled examples, and from how many on one beats another.
 * {@link steelyard.bench.curve.LabelPool} draws nested training sets, {@link steelyard.bench.curve.CurveRun} measures a
 * method on each, {@link steelyard.bench.curve.TaskCurves} judges what was measured.
 */
@NullMarked
package steelyard.bench.curve;

import org.jspecify.annotations.NullMarked;
