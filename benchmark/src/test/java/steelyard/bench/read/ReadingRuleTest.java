package steelyard.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.rag.chunk.Passage;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Answer;
import steelyard.task.Evidence;
import steelyard.task.Gold;
import steelyard.task.Sentences;
import steelyard.tune.read.Lesson.Place;
import steelyard.tune.read.Reading;

class ReadingRuleTest {
    private static final String TEXT = "Gulls cry. Imke is master.";

    @Test
    void theBestPassageAnswersAndItsSentenceIsTheFirstEvidence() {
        Answer answer = new ReadingRule(0, 0).answer(List.of(hit("a", 0.9, 1, "Gulls"), hit("b", 0.1, 3, "Imke")));
        assertThat(answer.text()).isEqualTo("Imke");
        assertThat(answer.confidence()).isBetween(0.95, 0.96); // 1 / (1 + e^-3)
        assertThat(answer.evidence()).extracting(Evidence::document).containsExactly("b", "a");
        Evidence first = answer.evidence().getFirst();
        assertThat(first.quote()).isEqualTo("Imke is master.");
        assertThat(first.start()).isEqualTo(100 + TEXT.indexOf("Imke"));
    }

    @Test
    void retrievalCountsAsMuchAsItsWeightSays() {
        List<ReadHit> hits = List.of(hit("a", 0.9, 1, "Gulls"), hit("b", 0.1, 3, "Imke"));
        assertThat(new ReadingRule(2, 0).answer(hits).text()).isEqualTo("Imke"); // 2.8 against 3.2
        assertThat(new ReadingRule(3, 0).answer(hits).text()).isEqualTo("Gulls"); // 3.7 against 3.3
    }

    @Test
    void belowTheThresholdItIsSilentAndStillShowsWhatItRead() {
        Answer answer = new ReadingRule(0, 5).answer(List.of(hit("b", 0.1, 3, "Imke")));
        assertThat(answer.abstained()).isTrue();
        assertThat(answer.evidence()).hasSize(1);
        assertThat(new ReadingRule(0, 0).answer(List.of()).abstained()).isTrue();
    }

    @Test
    void theSearchSetsTheThresholdBetweenRightAnswersAndQuestionsWithoutOne() {
        RuleSearch search = new RuleSearch();
        search.add(List.of(hit("a", 0.5, 4, "Imke")), answers("Imke"));
        search.add(List.of(hit("a", 0.5, 3, "Imke")), answers("Imke"));
        search.add(List.of(hit("a", 0.5, 1, "Gulls")), answers());
        search.add(List.of(hit("a", 0.5, -1, "Gulls")), answers());
        ReadingRule rule = search.best();
        double shift = rule.retrievalWeight() * 0.5;
        assertThat(rule.threshold() - shift).isBetween(1.0, 3.0);
    }

    @Test
    void theSearchFindsTheWeightThatPutsTheRightPassageFirst() {
        RuleSearch search = new RuleSearch();
        for (int i = 0; i < 3; i++) {
            search.add(List.of(hit("a", 1.0, 1, "Imke"), hit("b", 0.0, 6, "Gulls")), answers("Imke"));
        }
        assertThat(search.best().retrievalWeight()).isEqualTo(8);
        assertThat(new RuleSearch().best()).isEqualTo(RuleSearch.USUAL);
    }

    private static Gold.Answers answers(String... texts) {
        return new Gold.Answers(List.of(texts), List.of());
    }

    private static ReadHit hit(String document, double score, double margin, String words) {
        List<Sentences.Span> sentences = List.of(new Sentences.Span(100, 110), new Sentences.Span(111, 126));
        Passage passage = new Passage(document + "#0", document, "", TEXT, 100, 100 + TEXT.length(), sentences);
        int start = TEXT.indexOf(words);
        return new ReadHit(new Hit(passage, 0, score), new Reading(new Place(start, start + words.length()), margin));
    }
}
