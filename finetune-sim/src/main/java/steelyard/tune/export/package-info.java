/** From weights to files and back: the ONNX graph, the folder of a tuned model, the cache of them. */
@NullMarked
package steelyard.tune.export;

import org.jspecify.annotations.NullMarked;
