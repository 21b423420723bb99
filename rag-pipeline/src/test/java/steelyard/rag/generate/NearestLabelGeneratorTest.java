package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static steelyard.rag.Passages.passage;
import static steelyard.rag.Passages.query;

import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

class NearestLabelGeneratorTest {
    private final LabelledExamples examples = LabelledExamples.of(
            List.of("bad", "good", "odd"),
            List.of(example("a", "good"), example("b", "bad"), example("c", "bad"), example("d", "bad")));

    private final List<Hit> hits = List.of(hit("a", 0.9), hit("b", 0.8), hit("c", 0.7), hit("d", 0.7));

    @Test
    void neighboursVoteTheMoreTheNearerTheyAre() {
        Answer answer = new NearestLabelGenerator(examples, new LabelVote(3, 0.1)).generate(query("x"), hits);

        double votes = 1 + Math.exp(-1) + Math.exp(-2);
        assertThat(answer.scores().get("good")).isCloseTo(0.99 / votes + 0.01 / 3, within(1e-9));
        assertThat(answer.scores().get("odd")).isCloseTo(0.01 / 3, within(1e-9));
        assertThat(answer.text()).isEqualTo("good");
        assertThat(answer.confidence()).isEqualTo(answer.scores().get("good"));
    }

    @Test
    void aHighTemperatureCountsHeads() {
        assertThat(new NearestLabelGenerator(examples, new LabelVote(3, 100))
                        .generate(query("x"), hits)
                        .text())
                .isEqualTo("bad");
    }

    @Test
    void scoresAreProbabilitiesOfAllLabelsInTheirOrder() {
        Answer answer = new NearestLabelGenerator(examples, LabelVote.DEFAULT).generate(query("x"), hits);

        assertThat(answer.scores().keySet()).containsExactly("bad", "good", "odd");
        assertThat(answer.scores().values())
                .allSatisfy(score -> assertThat(score).isPositive());
        assertThat(answer.scores().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void thoseThatVotedAreTheEvidence() {
        Answer answer = new NearestLabelGenerator(examples, new LabelVote(2, 0.1)).generate(query("x"), hits);

        assertThat(answer.evidence())
                .extracting("passage", "label", "score", "quote")
                .containsExactly(tuple("a", "good", 0.9, "text a"), tuple("b", "bad", 0.8, "text b"));
    }

    @Test
    void withoutNeighboursAllLabelsAreAlike() {
        Answer answer = new NearestLabelGenerator(examples, LabelVote.DEFAULT).generate(query("x"), List.of());

        assertThat(answer.scores().values())
                .allSatisfy(score -> assertThat(score).isCloseTo(1.0 / 3, within(1e-9)));
    }

    @Test
    void refusesALabelThatIsNotTheTasks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelledExamples.of(List.of("bad"), List.of(example("a", "good"))))
                .withMessageContaining("example a");
    }

    @Test
    void refusesAVoteOfNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelVote(0, 0.1))
                .withMessageContaining("k 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelVote(1, 0))
                .withMessageContaining("temperature");
    }

    static Example example(String id, String label) {
        return new Example(new Question(id, "text " + id), new Gold.Label(label));
    }

    static Hit hit(String id, double similarity) {
        return new Hit(passage(id, "text " + id), 0, similarity);
    }
}
