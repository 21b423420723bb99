package steelyard.tune.read;

import java.util.List;
import java.util.function.ToLongFunction;
import steelyard.encoder.TokenPair.TokenRange;

/**
 * The right answers of a batch's lessons, as many a row as the richest has.
 *
 * @param answers of each row, at least one; [CLS] where the passage holds none
 * @param most how many the richest row has
 */
record RightAnswers(List<List<TokenRange>> answers, int most) {
    static RightAnswers of(List<ReadingExample> examples) {
        List<List<TokenRange>> answers =
                examples.stream().map(ReadingExample::answers).toList();
        return new RightAnswers(
                answers, answers.stream().mapToInt(List::size).max().orElse(0));
    }

    int rows() {
        return answers.size();
    }

    /** The first token of each, {@code [rows, most]}; 0 behind a row's last answer. */
    long[] firsts() {
        return ends(TokenRange::first);
    }

    /** The last token of each, {@code [rows, most]}; 0 behind a row's last answer. */
    long[] lasts() {
        return ends(TokenRange::last);
    }

    private long[] ends(ToLongFunction<TokenRange> end) {
        long[] ends = new long[rows() * most];
        for (int row = 0; row < rows(); row++) {
            for (int i = 0; i < answers.get(row).size(); i++) {
                ends[row * most + i] = end.applyAsLong(answers.get(row).get(i));
            }
        }
        return ends;
    }

    /** 0 for each answer, far below 0 behind a row's last, {@code [rows, most]}. */
    float[] barred(float far) {
        float[] barred = new float[rows() * most];
        for (int i = 0; i < barred.length; i++) {
            barred[i] = i % most < answers.get(i / most).size() ? 0 : far;
        }
        return barred;
    }
}
