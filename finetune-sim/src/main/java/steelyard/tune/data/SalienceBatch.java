package steelyard.tune.data;

import java.util.List;
import steelyard.encoder.Tensor;

/**
 * Windows side by side with their targets.
 *
 * @param windows the sentences
 * @param examples the same windows, each with its targets
 */
public record SalienceBatch(WindowBatch windows, List<SalienceExample> examples) implements Batch {
    /** Lays windows side by side. */
    public static final Collation<SalienceExample, SalienceBatch> COLLATION = new Collation<>() {
        @Override
        public int length(SalienceExample example) {
            return example.window().length();
        }

        @Override
        public SalienceBatch batch(List<SalienceExample> examples) {
            WindowBatch windows = new WindowBatch(
                    examples.stream().map(SalienceExample::window).toList());
            return new SalienceBatch(windows, examples);
        }
    };

    public SalienceBatch {
        examples = List.copyOf(examples);
    }

    /** Its sentences. */
    @Override
    public int items() {
        return examples.stream().mapToInt(example -> example.targets().size()).sum();
    }

    /** {@code [rows, sentences]}; 0 where there is no sentence. */
    public Tensor targets() {
        return filled(true);
    }

    /** 1 for sentences and 0 for what fills up, {@code [rows, sentences]}. */
    public Tensor present() {
        return filled(false);
    }

    private Tensor filled(boolean withTargets) {
        int columns = windows.sentences();
        float[] values = new float[examples.size() * columns];
        for (int row = 0; row < examples.size(); row++) {
            List<Double> own = examples.get(row).targets();
            for (int i = 0; i < own.size(); i++) {
                values[row * columns + i] = withTargets ? own.get(i).floatValue() : 1;
            }
        }
        return new Tensor(values, examples.size(), columns);
    }
}
