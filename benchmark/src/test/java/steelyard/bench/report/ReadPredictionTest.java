package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steelyard.bench.plan.CellName;
import steelyard.bench.run.Observation;
import steelyard.task.Answer;
import steelyard.task.Citation;
import steelyard.task.Evidence;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.StageTime;

class ReadPredictionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Observation> observations() {
        Map<String, Double> scores = new LinkedHashMap<>(Map.of("even", 0.25));
        scores.put("odd", 0.75);
        Answer text = Answer.text("At nine.", 0.5)
                .withEvidence(List.of(Evidence.quoted("south#0", "south", 3, "at nine", 0.25)))
                .withCitations(List.of(new Citation(0, 8, 0)))
                .withStages(List.of(new StageTime("retrieve", Duration.ofNanos(1_250_000))));
        Gold.Answers answers = new Gold.Answers(List.of("nine"), List.of("south"));
        return Stream.of(
                observation(new Gold.Label("odd"), Answer.label(scores)),
                observation(answers, text),
                observation(new Gold.Answers(List.of(), List.of()), Answer.abstain(0.125)),
                observation(new Gold.Summary(List.of("Short.")), Answer.text("Long.", 1)),
                observation(
                        new Gold.Resolution("odd", answers),
                        new Answer("nine", 0.5, scores, List.of(), List.of(), List.of())));
    }

    private static Observation observation(Gold gold, Answer answer) {
        Example example = new Example(new Question("7", "When?\n<b>"), gold, "seen");
        return new Observation(example, answer, Duration.ofMillis(3));
    }

    @ParameterizedTest
    @MethodSource("observations")
    void whatWasWrittenIsReadAsItWas(Observation observation) throws IOException {
        CellName cell = new CellName("a task", "rag", 43);
        assertThat(ReadPrediction.of(JSON.readTree(PredictionLine.of(cell, observation))))
                .isEqualTo(new ReadPrediction(cell, observation));
    }

    @Test
    void keysThatAreUnknownOrNotNeededMayBeThereOrNot() throws IOException {
        JsonNode line = JSON.readTree("""
                {"task":"t","method":"m","id":"1","text":"x","gold":"a","answer":"b","later":[1]}""");
        assertThat(ReadPrediction.of(line).observation().answer()).isEqualTo(Answer.text("b", 0));
    }

    @Test
    void aLineWithoutARightAnswerIsRefused() throws IOException {
        JsonNode line = JSON.readTree("{\"task\":\"t\",\"method\":\"m\",\"id\":\"1\",\"text\":\"x\"}");
        assertThatThrownBy(() -> ReadPrediction.of(line)).hasMessageContaining("'gold'");
    }
}
