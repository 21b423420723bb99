package steelyard.bench.cli;

import java.util.Optional;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;

/** Owns an encoder and opens it when it is first needed, which takes a second. For one thread. */
final class EncoderOnDemand implements AutoCloseable {
    private final BaseModel base;
    private final int threads;
    private Optional<Encoder> encoder = Optional.empty();

    EncoderOnDemand(BaseModel base, int threads) {
        this.base = base;
        this.threads = threads;
    }

    /** Its files. */
    BaseModel base() {
        return base;
    }

    /** The encoder; open until this is closed. */
    Encoder get() {
        Encoder open = encoder.orElseGet(() -> new OnnxEncoder(base, threads));
        encoder = Optional.of(open);
        return open;
    }

    @Override
    public void close() {
        encoder.ifPresent(Encoder::close);
    }
}
