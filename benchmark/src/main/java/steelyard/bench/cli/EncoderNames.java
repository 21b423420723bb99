package steelyard.bench.cli;

import java.util.Iterator;
import steelyard.encoder.BaseModels;

/** The names of the encoders that come with the program. Light enough for {@code --help}. */
final class EncoderNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return BaseModels.names().iterator();
    }
}
