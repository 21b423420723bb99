package steelyard.bench.update;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steelyard.bench.SmallTasks;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Score;
import steelyard.corpus.FactChange;
import steelyard.corpus.FactUpdate;
import steelyard.corpus.LabelUpdate;
import steelyard.task.Answer;
import steelyard.task.Question;
import steelyard.task.Task;
import steelyard.task.TaskException;

/** Four changes, one withdrawal, one new fact and two questions that nothing happened to, worked out by hand. */
class UpdateJudgeTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(42);
    private static final Task FERRIES = SmallTasks.ferries();

    private static final UpdatedTask FACTS = UpdatedTask.of(
            new FactUpdate(
                    FERRIES,
                    FERRIES,
                    List.of(
                            change("c1", FactChange.Kind.CHANGED),
                            change("c2", FactChange.Kind.CHANGED),
                            change("c3", FactChange.Kind.CHANGED),
                            change("c4", FactChange.Kind.CHANGED),
                            change("w1", FactChange.Kind.WITHDRAWN),
                            change("n1", FactChange.Kind.NEW)),
                    FERRIES.splits().test().subList(0, 2), // noon, nine
                    3,
                    Set.of("c1", "c2", "n1")),
            OptionalInt.empty(),
            7);

    private static FactChange change(String id, FactChange.Kind kind) {
        return new FactChange(
                new Question(id, "When?"),
                kind,
                "north",
                kind == FactChange.Kind.NEW ? List.of() : List.of("at one"),
                kind == FactChange.Kind.WITHDRAWN ? List.of() : List.of("at two"));
    }

    private static List<Answer> answers(String... texts) {
        return Stream.of(texts)
                .map(text -> text.isEmpty() ? Answer.abstain(0) : Answer.text(text, 1))
                .toList();
    }

    private static final UpdateJudge JUDGE = new UpdateJudge(FACTS, BOOTSTRAP);

    /** Still at one: c1 and w1; at two: c2 and n1; else nothing right. */
    private static final List<Answer> MIXED =
            answers("It sails at one", "at two", "at two, not at one", "", "at one", "at two", "noon", "noon");

    private static double value(Map<Group, Score> scores, Group group) {
        return requireNonNull(scores.get(group), group.id()).value();
    }

    @Test
    void beforeTheOldAnswersAreRightAndOfNewFactsSilence() {
        Map<Group, Score> scores = JUDGE.before(MIXED);
        assertThat(value(scores, Group.CHANGED)).isEqualTo(2 / 4.0);
        assertThat(value(scores, Group.WITHDRAWN)).isEqualTo(1);
        assertThat(value(scores, Group.NEW)).isZero();
        assertThat(value(scores, Group.UNCHANGED)).isEqualTo(1 / 2.0);
    }

    @Test
    void nowTheNewAnswersAreRightAndOfWithdrawnFactsSilence() {
        Map<Group, Score> scores = JUDGE.now(MIXED);
        assertThat(value(scores, Group.CHANGED)).isEqualTo(2 / 4.0);
        assertThat(value(scores, Group.WITHDRAWN)).isZero();
        assertThat(value(scores, Group.NEW)).isEqualTo(1);
        assertThat(value(scores, Group.UNCHANGED)).isEqualTo(1 / 2.0);
        assertThat(value(JUDGE.now(answers("", "", "", "", "", "", "", "")), Group.WITHDRAWN))
                .isEqualTo(1);
    }

    @Test
    void staleAreAnswersThatGiveTheOldFactAndNotTheNewOne() {
        Score stale = JUDGE.stale(MIXED).orElseThrow();
        assertThat(stale.n()).isEqualTo(6);
        assertThat(stale.value()).isCloseTo(2 / 6.0, within(1e-12));
    }

    @Test
    void whatNoTrainingQuestionAsksForIsCountedByItself() {
        Score untaught = JUDGE.untaught(MIXED).orElseThrow(); // c3 and c4, while silence on w1 need not be taught
        assertThat(untaught.n()).isEqualTo(2);
        assertThat(untaught.value()).isEqualTo(1 / 2.0);
    }

    @Test
    void forgettingIsTheAccuracyOnWhatDidNotChangeMinusThatOfBefore() {
        List<Answer> before = answers("", "", "", "", "", "", "noon", "nine");
        Shift forgetting = JUDGE.forgetting(before, MIXED).orElseThrow();
        assertThat(forgetting.n()).isEqualTo(2);
        assertThat(forgetting.value()).isEqualTo(-0.5);
        assertThat(JUDGE.forgetting(MIXED, before).orElseThrow().value()).isEqualTo(0.5);
    }

    @Test
    void ofNewLabelsNothingIsAskedBeforeAndAnOldLabelIsStale() {
        Task parity = SmallTasks.parity();
        UpdatedTask labels = UpdatedTask.of(
                new LabelUpdate(parity, parity, SmallTasks.numbers("fresh", 20, 21)), OptionalInt.empty(), 7);
        List<Answer> said = new ArrayList<>();
        IntStream.range(0, 6)
                .mapToObj(i -> Answer.label(Map.of(i == 0 ? "third" : "odd", 1.0)))
                .forEach(said::add);
        UpdateJudge judge = new UpdateJudge(labels, BOOTSTRAP);
        assertThat(judge.before(said)).containsOnlyKeys(Group.UNCHANGED);
        assertThat(judge.now(said)).containsOnlyKeys(Group.UNCHANGED, Group.NEW);
        assertThat(value(judge.now(said), Group.NEW)).isEqualTo(0.5);
        assertThat(judge.stale(said).orElseThrow().value()).isEqualTo(0.5);
    }

    @Test
    void aLimitIsOnWhatChangesAndOnWhatDoesNotByItself() {
        Task parity = SmallTasks.parity();
        LabelUpdate update = new LabelUpdate(parity, parity, SmallTasks.numbers("fresh", 20, 29));
        assertThat(UpdatedTask.of(update, OptionalInt.of(3), 7).items())
                .extracting(UpdateItem::group)
                .containsExactly(Group.NEW, Group.NEW, Group.NEW, Group.UNCHANGED, Group.UNCHANGED, Group.UNCHANGED);
    }

    @Test
    void anUpdateThatChangesNothingIsRefused() {
        FactUpdate nothing =
                new FactUpdate(FERRIES, FERRIES, List.of(), FERRIES.splits().test(), 0, Set.of());
        assertThatThrownBy(() -> UpdatedTask.of(nothing, OptionalInt.empty(), 7))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("nothing that changes is asked of task 'ferries'");
    }
}
