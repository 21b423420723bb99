package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steelyard.bench.run.Observation;
import steelyard.task.Answer;
import steelyard.task.Citation;
import steelyard.task.Evidence;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

/** What the page is told of single answers. */
class ItemsTest {
    @Test
    void answersOfAllMethodsStandBesideEachOtherWithTheirValue() {
        TaskPredictions predictions = new TaskPredictions("parity", 42);
        predictions.add("baseline", label("1", "odd", "even"));
        predictions.add("baseline", label("2", "even", "even"));
        predictions.add("rag", label("1", "odd", "odd"));
        JsonNode items = ItemsJson.of(predictions).get("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/label").asText()).isEqualTo("odd");
        assertThat(items.at("/0/answers/0/value").asDouble()).isZero();
        assertThat(items.at("/0/answers/1/value").asDouble()).isEqualTo(1);
        assertThat(items.at("/1/answers/1").isNull()).isTrue();
    }

    @Test
    void confusionsAreCountedByRightAndSaidLabel() {
        TaskPredictions predictions = new TaskPredictions("parity", 42);
        predictions.add("rag", label("1", "odd", "even"));
        predictions.add("rag", label("2", "odd", "even"));
        predictions.add("rag", label("3", "even", "even"));
        assertThat(Confusion.of(predictions).get(0).counts())
                .containsExactly(
                        Map.entry(new Confusion.Pair("odd", "even"), 2),
                        Map.entry(new Confusion.Pair("even", "even"), 1));
        assertThat(Confusion.labels(predictions)).containsExactly("even", "odd");
    }

    @Test
    void aTextThatManyAnswersQuoteIsWrittenOnceAndOfMuchEvidenceTheBestAndTheCited() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            evidence.add(Evidence.quoted("d#" + i, "d", i, "quote " + i, 20 - i));
        }
        TaskPredictions predictions = new TaskPredictions("questions", 42);
        predictions.add("rag", answer(Answer.text("nine", 1).withEvidence(evidence)));
        predictions.add(
                "hybrid",
                answer(Answer.text("nine", 1).withEvidence(evidence).withCitations(List.of(new Citation(0, 4, 11)))));
        JsonNode block = ItemsJson.of(predictions);
        assertThat(block.at("/items/0/answers/0/evidence")).hasSize(8);
        assertThat(block.at("/items/0/answers/0/more").asInt()).isEqualTo(12);
        assertThat(block.at("/items/0/answers/1/evidence")).hasSize(12);
        assertThat(block.get("quotes")).hasSize(12);
    }

    private static Observation label(String id, String gold, String said) {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("even", said.equals("even") ? 0.9 : 0.1);
        scores.put("odd", said.equals("odd") ? 0.9 : 0.1);
        Example example = new Example(new Question(id, "number " + id), new Gold.Label(gold));
        return new Observation(example, Answer.label(scores), Duration.ofMillis(1));
    }

    private static Observation answer(Answer answer) {
        Example example = new Example(new Question("1", "When?"), new Gold.Answers(List.of("nine"), List.of("d")));
        return new Observation(example, answer, Duration.ofMillis(1));
    }
}
