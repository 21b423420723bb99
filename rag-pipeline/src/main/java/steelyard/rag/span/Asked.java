package steelyard.rag.span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question as spans are judged by it.
 *
 * @param kind what it asks for
 * @param weights its terms, each with its idf; question words are not among them
 * @param head the term of the noun it asks for, as in 'which company'; empty where it names none
 */
record Asked(AskedFor kind, Map<String, Double> weights, String head) {
    private static final Set<String> QUESTION_WORDS = Set.of(
            "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "many", "much", "did", "doe", "do",
            "does");

    static Asked of(String question, Terms terms) {
        Map<String, Double> weights = new HashMap<>();
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
        return new Asked(AskedFor.by(question), Map.copyOf(weights), head);
    }

    double total() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
