package steelyard.rag.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence with what a question makes of each of its words.
 *
 * @param words its words
 * @param terms of each word; empty for words that say nothing
 * @param asked idf of each word that stands in the question, 0 of any other: {@code double[words]}
 * @param title terms of the title above it
 * @param score how well the sentence as a whole answers the question, 0 to 1
 * @param rank its place among the sentences, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within one question, never compared
record ReadSentence(List<Word> words, List<String> terms, double[] asked, Set<String> title, double score, int rank) {
    static ReadSentence of(LookedIn sentence, int rank, Asked question, Terms lexicon) {
        List<Word> words = Word.of(sentence.text());
        List<String> terms = new ArrayList<>();
        double[] asked = new double[words.size()];
        for (int i = 0; i < asked.length; i++) {
            List<String> own = words.get(i).isFunctionWord()
                    ? List.of()
                    : lexicon.of(words.get(i).text());
            terms.add(String.join(" ", own));
            for (String term : own) {
                asked[i] += question.weights().getOrDefault(term, 0.0);
            }
        }
        Set<String> title = Set.copyOf(lexicon.of(sentence.title()));
        return new ReadSentence(words, List.copyOf(terms), asked, title, sentence.score(), rank);
    }

    boolean isAsked(int word) {
        return asked[word] > 0;
    }

    boolean isTitled(int word) {
        return title.contains(terms.get(word));
    }
}
