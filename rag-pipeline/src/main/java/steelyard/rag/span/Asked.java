package steelyard.rag.span;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question as spans are judged by it.
 *
 * @param kind what it asks for
 * @param weights its terms, each with its idf, in an order that sums alike everywhere; question words are not among them
 * @param head the term of the noun it asks for, as in 'which company'; empty where it names none
 */
record Asked(AskedFor kind, SortedMap<String, Double> weights, String head) {
    private static final Set<String> QUESTION_WORDS = Set.of(
            "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "many", "much", "did", "doe", "do",
            "does");

    static Asked of(String question, Terms terms) {
        SortedMap<String, Double> weights = new TreeMap<>();
        String head = "";
        boolean afterQuestionWord = false;
        for (Word word : Word.of(question)) {
            boolean questionWord = QUESTION_WORDS.contains(word.lower());
            List<String> own = questionWord || word.isFunctionWord() ? List.of() : terms.of(word.text());
            own.forEach(term -> weights.put(term, terms.idf(term)));
            if (afterQuestionWord && head.isEmpty() && !own.isEmpty()) {
                head = own.getFirst();
            }
            afterQuestionWord = questionWord || afterQuestionWord && own.isEmpty() && !word.isFunctionWord();
        }
        return new Asked(AskedFor.by(question), Collections.unmodifiableSortedMap(weights), head);
    }

    double total() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
