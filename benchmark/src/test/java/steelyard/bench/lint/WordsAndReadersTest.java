package steelyard.bench.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

class WordsAndReadersTest {
    @Test
    void naiveBayesWeighsWordsAndShares() {
        NaiveBayes model = new NaiveBayes(
                List.of(item("1", "good good ship", "+"), item("2", "good food", "+"), item("3", "bad ship", "-")));
        // 4 words in all; + has 5, - has 2. "bad": + 2/3·1/9 = .074, - 1/3·2/6 = .111. "ship": + 2/3·2/9 = .148,
        // - 1/3·2/6 = .111; a word that training never showed changes nothing
        assertThat(model.accuracy(List.of(item("a", "Bad!", "-")))).isEqualTo(1);
        assertThat(model.accuracy(List.of(item("a", "ship", "+")))).isEqualTo(1);
        assertThat(model.accuracy(List.of(item("a", "zebra", "+"), item("b", "zebra bad", "+"))))
                .isEqualTo(0.5);
    }

    @Test
    void kappaIsAgreementBeyondChance() {
        Agreement agreement = new Agreement(List.of("a", "a", "a", "b", "b"), List.of("a", "a", "b", "b", "b"));
        // observed 4/5; chance 3/5·2/5 + 2/5·3/5 = 12/25; (0.8 − 0.48) / 0.52
        assertThat(agreement.observed()).isEqualTo(0.8, within(1e-12));
        assertThat(agreement.kappa()).isEqualTo(0.32 / 0.52, within(1e-12));
    }

    @Test
    void kappaIsNoughtByChanceAndOneWhereNothingElseWasEverSaid() {
        assertThat(new Agreement(List.of("a", "a", "b", "b"), List.of("a", "b", "a", "b")).kappa())
                .isEqualTo(0, within(1e-12));
        assertThat(new Agreement(List.of("a", "a"), List.of("a", "a")).kappa()).isEqualTo(1);
        assertThatThrownBy(() -> new Agreement(List.of("a"), List.of())).hasMessageContaining("not the same items");
    }

    @Test
    void theFirstHitOfWordsIsCountedWhereAGoldDocumentIsNamed() {
        List<Document> documents = List.of(
                new Document("north", "North", "# North\nThe north ferry sails at noon."),
                new Document("south", "South", "# South\nThe south ferry sails at nine."));
        try (FirstHit firstHit = new FirstHit(documents)) {
            assertThat(firstHit.share(List.of(
                            question("1", "the north ferry", "north"),
                            question("2", "the southern one, south", "north"),
                            new Example(new Question("3", "east?"), new Gold.Answers(List.of(), List.of())))))
                    .hasValue(0.5);
            assertThat(firstHit.share(List.of())).isEmpty();
        }
    }

    private static Example question(String id, String text, String document) {
        return new Example(new Question(id, text), new Gold.Answers(List.of("noon"), List.of(document)));
    }

    private static Example item(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label));
    }
}
