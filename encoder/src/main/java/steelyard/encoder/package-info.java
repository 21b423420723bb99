/**
 * The base model that every method shares: tokenizer, batched ONNX inference, pooling.
 *
 * <p>ONNX Runtime and the tokenizer library do not leave this package; other modules run their own ONNX files through
 * {@link steelyard.encoder.OnnxModel}.
 */
@NullMarked
package steelyard.encoder;

import org.jspecify.annotations.NullMarked;
