package steelyard.tune.data;

import java.util.List;

/**
 * A window with what the network should say of each of its sentences.
 *
 * @param window the sentences
 * @param targets one a sentence, from 0 to 1
 */
public record SalienceExample(SentenceWindow window, List<Double> targets) {
    public SalienceExample {
        targets = List.copyOf(targets);
        if (targets.size() != window.sentences().size()) {
            throw new IllegalArgumentException(
                    targets.size() + " targets for " + window.sentences().size() + " sentences");
        }
    }
}
