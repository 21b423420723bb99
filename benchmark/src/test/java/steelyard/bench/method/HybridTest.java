package steelyard.bench.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.task.Answer;
import steelyard.task.Evidence;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.StageTime;

class HybridTest {
    private final LastWord right = LastWord.right("right");
    private final LastWord wrong = new LastWord("wrong", number -> number % 2 == 0 ? 0 : 1);

    @Test
    void trustsTheTunedSideAloneWhereTheOtherIsAlwaysWrong() {
        assertThat(alpha(right, wrong)).isEqualTo("1.0");
    }

    @Test
    void trustsTheRetrievedSideAloneWhereTheOtherIsAlwaysWrong() {
        assertThat(alpha(wrong, right)).isEqualTo("0.0");
    }

    @Test
    void staysInTheMiddleWhereBothAreTheSame() {
        assertThat(alpha(right, LastWord.right("same"))).isEqualTo("0.5");
    }

    @Test
    void choosesTheWeightWithTheLowestLogLoss() {
        // Right label of item 1 gets α, of items 2 to 4 gets 1−α: loss −(ln α + 3·ln(1−α))/4 is lowest at 1/4; of the
        // grid, 0.2: −(ln .2 + 3 ln .8)/4 = .5697, at 0.3: −(ln .3 + 3 ln .7)/4 = .5685
        List<Alpha.Weighed> dev = List.of(
                new Alpha.Weighed(1, 0), new Alpha.Weighed(0, 1), new Alpha.Weighed(0, 1), new Alpha.Weighed(0, 1));
        assertThat(Alpha.choose(dev).value()).isEqualTo(0.3);
        assertThat(new Alpha(0.2).loss(dev)).isEqualTo(0.5697, within(1e-4));
    }

    @Test
    void withoutADevSplitBothSidesWeighTheSame() {
        assertThat(Alpha.choose(List.of()).text()).isEqualTo("0.5");
    }

    @Test
    void blendsProbabilitiesAndKeepsTheEvidenceOfTheRetrievedSideAndTheStagesOfBoth() {
        LastWord tuned = new LastWord("tuned", number -> 0.9);
        LastWord retrieved = new LastWord("retrieved", number -> 0.1);
        Answer answer = prepare(tuned, retrieved).solve(new Question("q", "number 3"));
        // One dev item of each label: both sides lose the same, so α stays at 0.5
        assertThat(answer.scores().values()).allSatisfy(p -> assertThat(p).isEqualTo(0.5, within(1e-12)));
        assertThat(answer.evidence()).extracting(Evidence::label).containsExactly("retrieved");
        assertThat(answer.stages()).extracting(StageTime::stage).containsExactly("tuned", "retrieved");
    }

    @Test
    void joinsTheFootprintsOfBoth() {
        Solver solver = prepare(right, wrong);
        assertThat(solver.footprint().bytes()).isEqualTo(200);
        assertThat(solver.footprint().notes()).containsKeys("right", "wrong", "alpha");
    }

    @Test
    void tellsHowFarItIsOnTheDevSplit() {
        List<String> told = new ArrayList<>();
        new HybridMethod(right, wrong, wrong)
                .prepare(
                        SmallTasks.parity().trainingView(),
                        (work, done, total, detail) -> told.add(work + " " + done + "/" + total));
        assertThat(told).contains("choosing α on dev 2/2");
    }

    @Test
    void resolvesATicketWithTheBlendedLabelAndTheRetrievedAnswer() {
        Answer answer = new HybridMethod(new BaselineMethod(), new BaselineMethod(), new BaselineMethod())
                .prepare(SmallTasks.desk().trainingView(), Progress.NONE)
                .solve(new Question("q", "My dog?"));
        assertThat(answer.bestLabel()).contains("fares");
        assertThat(answer.text()).isEqualTo("3 crowns");
    }

    @Test
    void questionsAreLeftToTheReader() {
        Answer answer = new HybridMethod(right, wrong, new BaselineMethod())
                .prepare(SmallTasks.ferries().trainingView(), Progress.NONE)
                .solve(new Question("q", "When?"));
        assertThat(answer.text())
                .isEqualTo(new BaselineMethod()
                        .prepare(SmallTasks.ferries().trainingView(), Progress.NONE)
                        .solve(new Question("q", "When?"))
                        .text());
    }

    private static Solver prepare(LastWord tuned, LastWord retrieved) {
        return new HybridMethod(tuned, retrieved, retrieved)
                .prepare(SmallTasks.parity().trainingView(), Progress.NONE);
    }

    private static String alpha(LastWord tuned, LastWord retrieved) {
        return prepare(tuned, retrieved).footprint().notes().getOrDefault("alpha", "none");
    }
}
