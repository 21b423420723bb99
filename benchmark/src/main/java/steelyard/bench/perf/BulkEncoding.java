package steelyard.bench.perf;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.util.List;
import steelyard.encoder.BaseModels;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.encoder.UnitVectors;

/** Many texts encoded at once, against LangChain4j's class for all-MiniLM-L6-v2 as a developer gets it: all of its defaults. */
final class BulkEncoding implements Comparison {
    private final String encoderName;
    private final double bar;
    private final double cosine;
    private final List<String> texts;
    private final Encoder encoder;
    private float[][] ourVectors = {};
    private float[][] theirVectors = {};
    private final Side ours;
    private final Side theirs;

    /**
     * Opens both models.
     *
     * @param encoderName this program's; its vectors are to be like those of all-MiniLM-L6-v2
     * @param bar how many times as fast it is meant to be
     * @param cosine how like the vectors must be: every two of one text
     */
    BulkEncoding(String encoderName, double bar, double cosine, Workload workload) {
        this.encoderName = encoderName;
        this.bar = bar;
        this.cosine = cosine;
        this.texts = workload.texts();
        this.encoder = new OnnxEncoder(BaseModels.find(encoderName), workload.threads());
        EmbeddingModel stock = new AllMiniLmL6V2EmbeddingModel();
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        ours = Side.timed(encoderName, () -> ourVectors = encoder.encode(texts));
        theirs = Side.timed(
                "LangChain4j",
                () -> theirVectors = stock.embedAll(segments).content().stream()
                        .map(embedding -> embedding.vector())
                        .toArray(float[][]::new));
    }

    @Override
    public String title() {
        return "encoding %,d texts with %s".formatted(texts.size(), encoderName);
    }

    @Override
    public Unit unit() {
        return Unit.rate("texts", texts.size());
    }

    @Override
    public Side ours() {
        return ours;
    }

    @Override
    public Side theirs() {
        return theirs;
    }

    @Override
    public double bar() {
        return bar;
    }

    @Override
    public Agreement agreement() {
        double lowest = 1;
        for (int i = 0; i < texts.size(); i++) {
            lowest = Math.min(lowest, UnitVectors.cosine(ourVectors[i], theirVectors[i]));
        }
        return new Agreement("lowest cosine", lowest, cosine);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
