package steelyard.rag.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import steelyard.encoder.UnitVectors;
import steelyard.rag.index.Lexicon;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Sentences.Span;

/**
 * Ranks the sentences of retrieved passages by how well they answer a question:
 * 0.45 × cosine(question, sentence) + 0.45 × overlap + 0.1 × the passage's score.
 *
 * <p>The overlap is the share of the question's terms, weighted by idf, that stand in the sentence or in the title above
 * it. The weights come from 1,500 answerable SQuAD training questions over their 913 paragraphs: the best sentence held
 * a gold answer for 79.3 % of them, 77.2 % when ranked without sentence vectors, and no weight between 0.05 and 0.2 for
 * the passage's score changed that by more than 0.2.
 */
final class SentenceRanker {
    private static final double COSINE = 0.45;
    private static final double OVERLAP = 0.45;
    private static final double PASSAGE = 0.1;

    private final PassageIndex index;
    private final Lexicon lexicon;

    /** Ranks sentences of that index, which was built with sentence vectors and stays the caller's. */
    SentenceRanker(PassageIndex index) {
        this.index = index;
        this.lexicon = index.lexicon();
    }

    /** The sentences of all hits, best first, each once; of equal ones that of the better hit, then the earlier. */
    List<ScoredSentence> rank(Query question, List<Hit> hits) {
        Set<String> asked = new TreeSet<>(lexicon.terms(question.text()));
        List<ScoredSentence> sentences = new ArrayList<>();
        hits.forEach(hit -> addSentences(question, asked, hit, sentences));
        sentences.sort(Comparator.comparingDouble(ScoredSentence::score).reversed());
        List<ScoredSentence> distinct = new ArrayList<>();
        for (ScoredSentence sentence : sentences) {
            if (distinct.stream().noneMatch(sentence::sameAs)) {
                distinct.add(sentence);
            }
        }
        return distinct;
    }

    private void addSentences(Query question, Set<String> asked, Hit hit, List<ScoredSentence> sentences) {
        List<float[]> vectors = index.sentenceVectors(hit.ordinal());
        List<String> title = lexicon.terms(hit.passage().title());
        for (int i = 0; i < vectors.size(); i++) {
            Span span = hit.passage().sentences().get(i);
            Set<String> said = new HashSet<>(title);
            said.addAll(lexicon.terms(hit.passage().quote(span)));
            double score = COSINE * UnitVectors.cosine(question.vector(), vectors.get(i))
                    + OVERLAP * overlap(asked, said)
                    + PASSAGE * hit.score();
            sentences.add(new ScoredSentence(hit.passage(), span, Math.clamp(score, 0, 1)));
        }
    }

    private double overlap(Set<String> asked, Set<String> said) {
        double all = 0;
        double shared = 0;
        for (String term : asked) {
            double idf = lexicon.idf(term);
            all += idf;
            shared += said.contains(term) ? idf : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
