package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static steelyard.rag.Passages.query;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steelyard.rag.Passages;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;
import steelyard.task.Document;
import steelyard.task.Evidence;

class ExtractiveGeneratorTest {
    private static final Document FERRY = new Document(
            "ferry", "Ferry", "# Ferry\n\nThe ferry leaves at nine. A ticket costs two coins. Dogs travel free.\n");
    private static final Document BAKERY =
            new Document("bakery", "Bakery", "# Bakery\n\nBread is baked at four. Rolls are sold until noon.\n");

    /** So short passages that the sentence about tickets stands in two of them. */
    private final PassageIndex index = Passages.index(List.of(FERRY, BAKERY), 10);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void answersWithTheSentenceThatFitsAndCitesWhereItStands() {
        Answer answer = answer("How many coins does a ticket cost?", 0.2);

        assertThat(answer.text()).isEqualTo("A ticket costs two coins.");
        Evidence first = answer.evidence().getFirst();
        assertThat(first.document()).isEqualTo("ferry");
        assertThat(FERRY.text().substring(first.start(), first.end())).isEqualTo(answer.text());
        assertThat(first.quote()).isEqualTo(answer.text());
        assertThat(answer.confidence()).isEqualTo(first.score()).isBetween(0.2, 1.0);
    }

    @Test
    void aWordInTheTitleCountsForTheSentencesBelowIt() {
        Document bakery = new Document("bakery", "Bakery", "# Bakery\n\nIt opens at nine.\n");
        Document harbour = new Document("harbour", "Harbour", "# Harbour\n\nIt opens at nine.\n");
        try (PassageIndex both = Passages.index(List.of(bakery, harbour), 10)) {
            List<Hit> alike = List.of(new Hit(both.passage(0), 0, 0.5), new Hit(both.passage(1), 1, 0.5));

            Answer answer = new ExtractiveGenerator(both, 0).generate(query("When does the harbour open?"), alike);

            assertThat(answer.evidence().getFirst().document()).isEqualTo("harbour");
        }
    }

    @Test
    void abstainsBelowTheThresholdAndStillNamesWhatItFound() {
        Answer answer = answer("Who painted the lighthouse?", 0.5);

        assertThat(answer.abstained()).isTrue();
        assertThat(answer.confidence()).isLessThan(0.5);
        assertThat(answer.evidence()).hasSize(3);
    }

    @Test
    void quotesASentenceOnceThoughTwoPassagesHoldIt() {
        Query asked = query("ticket coins");
        List<Hit> hits = new FusedRetriever(index).retrieve(asked, 5);
        assertThat(hits.stream().filter(hit -> hit.passage().text().contains("A ticket costs two coins.")))
                .hasSize(2);

        Answer answer = new ExtractiveGenerator(index, 0).generate(asked, hits);

        assertThat(answer.evidence().stream().map(Evidence::quote)).doesNotHaveDuplicates();
    }

    @Test
    void abstainsWithoutHits() {
        Answer answer = new ExtractiveGenerator(index, 0).generate(query("anything"), List.of());

        assertThat(answer.abstained()).isTrue();
        assertThat(answer.confidence()).isZero();
    }

    @Test
    void aQuestionOfStopWordsOnlyGetsAnAnswerAllTheSame() {
        assertThat(answer("What is it?", 0).text()).isNotEmpty();
    }

    private Answer answer(String question, double threshold) {
        Query asked = query(question);
        return new ExtractiveGenerator(index, threshold).generate(asked, new FusedRetriever(index).retrieve(asked, 5));
    }
}
