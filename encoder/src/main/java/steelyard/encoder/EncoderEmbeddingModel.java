package steelyard.encoder;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.Arrays;
import java.util.List;

/**
 * An {@link Encoder} as LangChain4j knows it, so that it fits into any LangChain4j pipeline. There one model encodes queries
 * and another passages if the base model tells them apart. Does not own the encoder.
 */
public final class EncoderEmbeddingModel implements EmbeddingModel {
    private final Encoder encoder;
    private final TextRole role;

    /**
     * Shows an encoder that the caller goes on owning.
     *
     * @param role of all texts that it is given
     */
    public EncoderEmbeddingModel(Encoder encoder, TextRole role) {
        this.encoder = encoder;
        this.role = role;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        float[][] vectors =
                encoder.encode(role, segments.stream().map(TextSegment::text).toList());
        return Response.from(Arrays.stream(vectors).map(Embedding::from).toList());
    }

    @Override
    public int dimension() {
        return encoder.dimensions();
    }
}
