package steelyard.encoder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import steelyard.task.ContentHash;

/**
 * An encoder that computes no vector twice, even in another process: what it has encoded is kept in a folder, under a hash
 * of the model and of the text. The model is opened when the first text has to be encoded. Threads may share it.
 */
public final class CachingEncoder implements Encoder {
    /** What the files are called. */
    static final String ENDING = ".vectors";

    /** Digits of the model's hash in the name of its file: enough to tell any two apart. */
    private static final int DIGITS = 16;

    private final Supplier<Encoder> opener;
    private final ModelDescription description;
    private final VectorCache cache;
    private Optional<Encoder> opened = Optional.empty();

    /**
     * An encoder with a cache.
     *
     * @param base the model's files
     * @param opener opens the model; who closes this encoder closes that one too
     * @param folder where vectors are kept; it is made if it is not there, and can be thrown away at any time
     * @throws java.io.UncheckedIOException if the folder cannot be written
     */
    public CachingEncoder(BaseModel base, Supplier<Encoder> opener, Path folder) {
        this.opener = opener;
        this.description = base.description();
        this.cache = new VectorCache(
                folder.resolve(base.name() + "-" + base.fingerprint().substring(0, DIGITS) + ENDING),
                base.dimensions());
    }

    @Override
    public float[][] encode(List<String> texts) {
        List<String> keys = texts.stream()
                .map(text -> ContentHash.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        Map<String, float[]> vectors = new HashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String text = texts.get(i);
            cache.find(key).ifPresentOrElse(vector -> vectors.put(key, vector), () -> missing.put(key, text));
        }
        if (!missing.isEmpty()) {
            vectors.putAll(encoded(missing));
        }
        return keys.stream().map(vectors::get).toArray(float[][]::new);
    }

    /** Encodes texts, given by their keys, and keeps their vectors. */
    private Map<String, float[]> encoded(Map<String, String> texts) {
        List<String> keys = List.copyOf(texts.keySet());
        float[][] vectors = model().encode(List.copyOf(texts.values()));
        cache.add(keys, vectors);
        Map<String, float[]> encoded = new HashMap<>();
        for (int i = 0; i < vectors.length; i++) {
            encoded.put(keys.get(i), vectors[i]);
        }
        return encoded;
    }

    private synchronized Encoder model() {
        Encoder model = opened.orElseGet(opener);
        opened = Optional.of(model);
        return model;
    }

    @Override
    public boolean fits(String text) {
        return model().fits(text);
    }

    @Override
    public Prefixes prefixes() {
        return description.prefixes();
    }

    @Override
    public int dimensions() {
        return description.dimensions();
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(Encoder::close);
        cache.close();
    }
}
