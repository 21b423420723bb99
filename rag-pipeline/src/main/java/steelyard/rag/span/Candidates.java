package steelyard.rag.span;

import java.util.ArrayList;
import java.util.List;

/**
 * Which stretches of some sentences may answer a question, and how probable each is: all of up to {@value #LONGEST} words
 * that neither begin nor end with a function word, weighed against each other and against there being no answer among them.
 *
 * @param all in the sentences' order, their probabilities and {@code none} summing to 1
 * @param none probability that none of them is the answer
 */
record Candidates(List<Candidate> all, double none) {
    static final int LONGEST = 8;

    /** A stretch that is not weighed yet. */
    record Stretch(int sentence, int from, int to) {}

    /** All stretches of the sentences. */
    static List<Stretch> stretches(List<ReadSentence> sentences) {
        List<Stretch> stretches = new ArrayList<>();
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            List<Word> words = sentences.get(sentence).words();
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                    if (!words.get(from).isFunctionWord() && !words.get(to - 1).isFunctionWord()) {
                        stretches.add(new Stretch(sentence, from, to));
                    }
                }
            }
        }
        return stretches;
    }

    /** Weighs them: a softmax over the sums of their features' weights. */
    static Candidates of(Asked question, List<ReadSentence> sentences, SpanWeights weights) {
        List<Stretch> stretches = stretches(sentences);
        double[] scores = new double[stretches.size() + 1];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i < stretches.size()
                    ? weights.score(question, sentences, stretches.get(i))
                    : weights.scoreOfNone(question, sentences);
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            all.add(new Candidate(stretch.sentence(), stretch.from(), stretch.to(), scores[i] / sum));
        }
        return new Candidates(List.copyOf(all), scores[stretches.size()] / sum);
    }
}
