package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static steelyard.rag.Passages.query;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.rag.Passages;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;
import steelyard.task.Citation;
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
    void answersInTheWordsOfTheSentenceThatFitsAndCitesWhereItStands() {
        Answer answer = answer("How many coins does a ticket cost?", 0);

        assertThat(answer.text()).contains("two");
        Evidence first = answer.evidence().getFirst();
        assertThat(first.document()).isEqualTo("ferry");
        assertThat(FERRY.text().substring(first.start(), first.end())).isEqualTo("A ticket costs two coins.");
        assertThat(first.quote()).isEqualTo("A ticket costs two coins.").contains(answer.text());
        assertThat(answer.citations())
                .containsExactly(new Citation(0, answer.text().length(), 0));
        assertThat(answer.evidence()).hasSize(3);
        assertThat(answer.confidence()).isBetween(0.01, 0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "🌉", " . "})
    void aQuestionWithoutALetterOrADigitGetsNoAnswer(String question) {
        assertThat(answer(question, 0).abstained()).isTrue();
    }

    @Test
    void whetherSomethingIsSoIsAnsweredByTheWholeSentence() {
        assertThat(answer("Do dogs travel free?", 0).text()).isEqualTo("Dogs travel free.");
    }

    @Test
    void aMessageOfSeveralSentencesIsAnsweredByAWholeSentence() {
        assertThat(answer("I have lost my ticket. How many coins does a ticket cost?", 0)
                        .text())
                .isEqualTo("A ticket costs two coins.");
    }

    @Test
    void whereSeveralThingsAreAskedForEachSentenceHasItsOwnCitation() {
        Document rules =
                new Document("rules", "Rules", "# Rules\n\nDogs travel free on Sundays. Bicycles cost one coin.\n");
        Document more =
                new Document("more", "More", "# More\n\nCats travel free on Sundays too. Rolls are sold until noon.\n");
        try (PassageIndex both = Passages.index(List.of(rules, more), 10)) {
            Query asked = query("List which animals travel free on Sundays");

            Answer answer =
                    new ExtractiveGenerator(both, at(0)).generate(asked, new FusedRetriever(both).retrieve(asked, 5));

            assertThat(answer.citedText())
                    .contains("Dogs travel free on Sundays. [")
                    .contains("Cats travel free on Sundays too. [")
                    .doesNotContain("Rolls");
            assertThat(answer.evidence()).extracting(Evidence::document).contains("rules", "more");
            assertThat(answer.citations()).extracting(Citation::evidence).containsExactly(0, 1);
        }
    }

    @Test
    void aSentenceThatSaysTheSameIsNotListedTwice() {
        Document copy = new Document("copy", "Copy", "# Copy\n\nDogs travel free.\n");
        try (PassageIndex both = Passages.index(List.of(FERRY, copy), 10)) {
            Query asked = query("Summarize: dogs travel free");

            Answer answer =
                    new ExtractiveGenerator(both, at(0)).generate(asked, new FusedRetriever(both).retrieve(asked, 5));

            assertThat(answer.text()).containsOnlyOnce("Dogs travel free.");
        }
    }

    @Test
    void aWordInTheTitleCountsForTheSentencesBelowIt() {
        Document bakery = new Document("bakery", "Bakery", "# Bakery\n\nIt opens at nine.\n");
        Document harbour = new Document("harbour", "Harbour", "# Harbour\n\nIt opens at nine.\n");
        try (PassageIndex both = Passages.index(List.of(bakery, harbour), 10)) {
            List<Hit> alike = List.of(new Hit(both.passage(0), 0, 0.5), new Hit(both.passage(1), 1, 0.5));

            Answer answer = new ExtractiveGenerator(both, at(0)).generate(query("When does the harbour open?"), alike);

            assertThat(answer.evidence().getFirst().document()).isEqualTo("harbour");
        }
    }

    @Test
    void abstainsBelowTheThresholdAndStillNamesWhatItFound() {
        Answer answer = answer("Who painted the lighthouse?", 0.9);

        assertThat(answer.abstained()).isTrue();
        assertThat(answer.citations()).isEmpty();
        assertThat(answer.confidence()).isLessThan(0.9);
        assertThat(answer.evidence()).hasSize(3);
    }

    @Test
    void quotesASentenceOnceThoughTwoPassagesHoldIt() {
        Query asked = query("ticket coins");
        List<Hit> hits = new FusedRetriever(index).retrieve(asked, 5);
        assertThat(hits.stream().filter(hit -> hit.passage().text().contains("A ticket costs two coins.")))
                .hasSize(2);

        Answer answer = new ExtractiveGenerator(index, at(0)).generate(asked, hits);

        assertThat(answer.evidence().stream().map(Evidence::quote)).doesNotHaveDuplicates();
    }

    @Test
    void abstainsWithoutHits() {
        Answer answer = new ExtractiveGenerator(index, at(0)).generate(query("anything"), List.of());

        assertThat(answer.abstained()).isTrue();
        assertThat(answer.confidence()).isZero();
    }

    @Test
    void aQuestionOfStopWordsOnlyGetsAnAnswerAllTheSame() {
        assertThat(answer("What is it?", 0).text()).isNotEmpty();
    }

    private Answer answer(String question, double threshold) {
        Query asked = query(question);
        return new ExtractiveGenerator(index, at(threshold))
                .generate(asked, new FusedRetriever(index).retrieve(asked, 5));
    }

    private static Calibration at(double threshold) {
        return new Calibration(Calibration.DEFAULT.weights(), threshold);
    }
}
