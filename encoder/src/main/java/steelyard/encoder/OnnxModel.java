package steelyard.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An ONNX graph that reads token batches, ready to run. Threads may share it; it computes with the threads it was given.
 */
public final class OnnxModel implements AutoCloseable {
    private static final String SEGMENTS = "token_type_ids";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;
    private final String output;

    /**
     * Opens a graph with the inputs that {@link BaseModel} names.
     *
     * @param onnx the bytes of the file
     * @param output the name of the output that {@link #run} returns
     * @param threads how many threads one run may use
     * @throws IllegalArgumentException if the bytes are not a graph of this form
     */
    public OnnxModel(byte[] onnx, String output, int threads) {
        this.output = output;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", "0"); // several models share the processor
            session = environment.createSession(onnx, options);
            if (!session.getOutputNames().contains(output)) {
                throw new IllegalArgumentException(
                        "the model has no output " + output + ", only " + session.getOutputNames());
            }
        } catch (OrtException e) {
            throw new IllegalArgumentException("not a model that can be run: " + e.getMessage(), e);
        }
    }

    /**
     * The length of the last axis of what {@link #run} returns, as the graph declares it.
     *
     * @return -1 if it declares none
     */
    int lastAxis() {
        try {
            NodeInfo node = Objects.requireNonNull(session.getOutputInfo().get(output), output);
            long[] shape = ((TensorInfo) node.getInfo()).getShape();
            return Math.toIntExact(shape[shape.length - 1]);
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not say what it gives: " + e.getMessage(), e);
        }
    }

    /** Runs the graph on a batch. */
    public Tensor run(TokenBatch batch) {
        return run(batch, Map.of());
    }

    /**
     * Runs a graph that reads more than tokens.
     *
     * @param batch the tokens
     * @param more its other inputs, by name
     */
    public Tensor run(TokenBatch batch, Map<String, Tensor> more) {
        long[] shape = {batch.rows(), batch.columns()};
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            inputs.put("input_ids", tensor(batch.ids(), shape));
            inputs.put("attention_mask", tensor(batch.mask(), shape));
            if (session.getInputNames().contains(SEGMENTS)) { // not every model tells segments apart
                inputs.put(SEGMENTS, tensor(batch.segments(), shape));
            }
            for (Map.Entry<String, Tensor> input : more.entrySet()) {
                inputs.put(input.getKey(), tensor(input.getValue()));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
                return new Tensor(
                        tensor.getFloatBuffer().array(), tensor.getInfo().getShape());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on a batch: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Tensor input) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(input.values()), input.shape());
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
        }
    }
}
