package steelyard.bench.cli;

import java.util.Optional;
import java.util.function.Supplier;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;

/** Owns an encoder and opens it when it is first needed, which takes a second. For one thread. */
final class EncoderOnDemand implements AutoCloseable {
    private final BaseModel base;
    private final Supplier<Encoder> opener;
    private Optional<Encoder> encoder = Optional.empty();

    EncoderOnDemand(BaseModel base, int threads) {
        this(base, () -> new OnnxEncoder(base, threads));
    }

    /** An encoder of that model that is opened in another way. */
    EncoderOnDemand(BaseModel base, Supplier<Encoder> opener) {
        this.base = base;
        this.opener = opener;
    }

    /** Its files. */
    BaseModel base() {
        return base;
    }

    /** The encoder; open until this is closed. */
    Encoder get() {
        Encoder open = encoder.orElseGet(opener);
        encoder = Optional.of(open);
        return open;
    }

    @Override
    public void close() {
        encoder.ifPresent(Encoder::close);
    }
}
