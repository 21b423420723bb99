package steelyard.tune.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import steelyard.task.SummaryLength;
import steelyard.task.TrigramBlocking;
import steelyard.tune.data.SummaryExample;
import steelyard.tune.data.WindowBatch;
import steelyard.tune.net.SalienceNetwork;

/** Dev texts, summarized as the network would have it. */
final class SalienceDevSet implements DevSet {
    private static final int BATCH = 4;

    private final NDManager manager;
    private final SalienceNetwork network;
    private final List<SummaryExample> examples;
    private final int length;

    /**
     * @param manager of what is computed
     * @param network says which sentences matter
     * @param examples the dev texts
     * @param length how many sentences a summary has
     */
    SalienceDevSet(NDManager manager, SalienceNetwork network, List<SummaryExample> examples, int length) {
        this.manager = manager;
        this.network = network;
        this.examples = examples;
        this.length = length;
    }

    @Override
    public int examples() {
        return examples.size();
    }

    @Override
    public boolean tells() {
        return examples.size() >= FEWEST_TO_STOP_BY;
    }

    /** Mean cross-entropy of all sentences in nats, and mean ROUGE-1 of the summaries. */
    @Override
    public DevScore score() {
        if (examples.isEmpty()) {
            return DevScore.NONE;
        }
        double loss = 0;
        double rouge1 = 0;
        int sentences = 0;
        for (SummaryExample example : examples) {
            List<Double> logits = logits(example);
            for (int i = 0; i < logits.size(); i++) {
                loss += crossEntropy(logits.get(i), example.targets().get(i));
            }
            sentences += logits.size();
            rouge1 += rouge1(example, logits);
        }
        return new DevScore(loss / sentences, rouge1 / examples.size());
    }

    private List<Double> logits(SummaryExample example) {
        List<Double> logits = new ArrayList<>();
        for (WindowBatch batch : WindowBatch.inOrder(example.text().windows(), BATCH)) {
            try (NDManager scope = manager.newSubManager()) {
                logits.addAll(
                        batch.ofSentences(network.logits(scope, batch, false).toFloatArray()));
            }
        }
        return logits;
    }

    private double rouge1(SummaryExample example, List<Double> logits) {
        var summary = example.text().summary();
        List<Integer> chosen = TrigramBlocking.choose(summary.texts(), logits, summary.length(length));
        return SummaryLength.rouge1(example.example(), summary.answer(chosen, 1));
    }

    private static double crossEntropy(double logit, double target) {
        return Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
    }
}
