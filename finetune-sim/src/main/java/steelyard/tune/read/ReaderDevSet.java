package steelyard.tune.read;

import ai.djl.ndarray.NDManager;
import java.util.List;
import steelyard.text.AnswerText;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.net.SpanHead;
import steelyard.tune.train.DevScore;
import steelyard.tune.train.DevSet;

/**
 * Dev lessons that have an answer: how well the answer from the right passage matches it, of a long passage from the part
 * that shows a right one. Silence is not rewarded here; when to be silent is chosen afterwards.
 */
final class ReaderDevSet implements DevSet {
    private static final int BATCH = 16;

    private final NDManager manager;
    private final SpanHead network;
    private final List<ReadingExample> answered;

    ReaderDevSet(NDManager manager, SpanHead network, List<ReadingExample> examples) {
        this.manager = manager;
        this.network = network;
        this.answered =
                examples.stream().filter(example -> example.isAnswered()).toList();
    }

    @Override
    public int examples() {
        return answered.size();
    }

    @Override
    public boolean tells() {
        return answered.size() >= FEWEST_TO_STOP_BY;
    }

    /** Mean token F1; no loss. */
    @Override
    public DevScore score() {
        if (answered.isEmpty()) {
            return DevScore.NONE;
        }
        double sum = 0;
        for (ReadingBatch batch : new BatchSampler<>(answered, ReadingBatch.COLLATION, BATCH, 0).inOrderOfLength()) {
            try (NDManager scope = manager.newSubManager()) {
                float[] logits = network.logits(scope, batch.tokens(), false).toFloatArray();
                for (int row = 0; row < batch.examples().size(); row++) {
                    ReadingExample example = batch.examples().get(row);
                    Reading reading = new SpanLogits(logits, row, batch.tokens().columns())
                            .best(example.pair(), example.lesson().passage());
                    sum += f1(example.lesson(), reading);
                }
            }
        }
        return new DevScore(0, sum / answered.size());
    }

    private static double f1(Lesson lesson, Reading reading) {
        String text = lesson.passage()
                .substring(reading.place().start(), reading.place().end());
        return AnswerText.bestF1(text, lesson.golds());
    }
}
