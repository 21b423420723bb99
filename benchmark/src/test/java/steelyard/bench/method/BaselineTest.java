package steelyard.bench.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steelyard.bench.SmallTasks;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Task;
import steelyard.task.TaskException;
import steelyard.task.TrainingView;

class BaselineTest {
    private final Task parity = SmallTasks.parity();
    private final Task ferries = SmallTasks.ferries();

    @Test
    void saysTheMajorityLabelWithTheSharesOfAllLabels() {
        Answer answer = answer(parity, SmallTasks.numbers("train", 1, 5));
        assertThat(answer.text()).isEqualTo("odd");
        assertThat(answer.scores()).containsExactly(Map.entry("even", 0.4), Map.entry("odd", 0.6));
    }

    @Test
    void ofEquallyFrequentLabelsSaysTheFirstInTheOrderOfTheTask() {
        assertThat(answer(parity, SmallTasks.numbers("train", 1, 6)).text()).isEqualTo("even");
    }

    @Test
    void saysTheAnswerThatMostTrainingQuestionsShareInTheWordsOfTheFirst() {
        Answer answer = answer(ferries, ferries.splits().train());
        assertThat(answer.text()).isEqualTo("noon"); // "noon" and "Noon." are one answer
        assertThat(answer.confidence()).isEqualTo(2 / 3.0);
    }

    @Test
    void ofEquallyFrequentAnswersSaysTheFirst() {
        assertThat(answer(ferries, ferries.splits().train().subList(0, 2)).text())
                .isEqualTo("noon");
    }

    @Test
    void summarizesATextByAsManyFirstSentencesAsSuitTheTrainingSummaries() {
        Answer answer =
                answer(SmallTasks.weather(), SmallTasks.weather().splits().train());
        assertThat(answer.text()).isEqualTo("Anything at all.\nReally anything.");
    }

    @Test
    void resolvesATicketByTheMajorityLabelAndTheMostFrequentAnswer() {
        Answer answer = answer(SmallTasks.desk(), SmallTasks.desk().splits().train());
        assertThat(answer.bestLabel()).contains("fares");
        assertThat(answer.text()).isEqualTo("3 crowns");
    }

    @Test
    void saysWhatIsMissingWhenThereIsNothingToLearnFrom() {
        assertThatThrownBy(() -> answer(parity, List.of()))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("training split is empty");
        assertThatThrownBy(() -> answer(ferries, List.of()))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("no training question has an answer");
    }

    private static Answer answer(Task task, List<Example> train) {
        TrainingView view = new TrainingView(task.card(), task.documents(), train, List.of());
        return new BaselineMethod()
                .prepare(view, Progress.NONE)
                .solve(new Question("q", "Anything at all. Really anything. And more."));
    }
}
