package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.bench.cost.PriceFile;
import steelyard.bench.plan.Cell;
import steelyard.bench.run.Answering;
import steelyard.bench.run.CellRun;
import steelyard.bench.run.Observation;
import steelyard.bench.run.Preparation;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Footprint;

class VerdictTest {
    private static final List<Example> ITEMS = SmallTasks.numbers("test", 1, 200);

    @Test
    void saysWhoWasAheadOfWhomAndByHowMuch() {
        // The first is right on 180 of 200, the second on 140 of them: difference .2 ± 1.96·√(.2·.8/200) = ±.055
        assertThat(sentence(rightOn("rag", 140), rightOn("finetuned", 180), rightOn("baseline", 100)))
                .matches("parity: finetuned was ahead of rag by 0\\.200 accuracy \\(0\\.900 against 0\\.700; "
                        + "95 % interval of the difference 0\\.1[45]\\d to 0\\.2[56]\\d, p < 0\\.001\\)\\.");
    }

    @Test
    void saysThatThereIsNoClearWinnerAndNamesAllThatCouldBeIt() {
        assertThat(sentence(rightOn("rag", 150), rightOn("finetuned", 151), rightOn("baseline", 100)))
                .matches("parity: no clear winner by accuracy among finetuned 0\\.755, rag 0\\.750; "
                        + "the lead of 0\\.005 may be chance, "
                        + "and to prove it would take some 1,7\\d\\d items "
                        + "\\(95 % interval of the difference 0\\.000 to 0\\.0[123]\\d, p 1\\.000\\)\\.");
    }

    @Test
    void namesMethodsThatAreLevel() {
        assertThat(sentence(rightOn("rag", 150), rightOn("finetuned", 150), rightOn("hybrid", 150)))
                .startsWith("parity: no clear winner by accuracy among rag 0.750, finetuned 0.750, hybrid 0.750; "
                        + "rag and finetuned and hybrid are level (");
    }

    @Test
    void oneMethodAloneIsAheadOfNobody() {
        assertThat(sentence(rightOn("rag", 150))).isEqualTo("parity: only rag ran, with accuracy 0.750.");
    }

    private static String sentence(CellRun... runs) {
        return Report.of(List.of(runs), TablesTest.PROVENANCE, PriceFile.bundled())
                .verdicts()
                .getFirst()
                .sentence();
    }

    /** A method that is right on the first so many items. */
    private static CellRun rightOn(String method, int right) {
        Cell cell = new Cell(SmallTasks.parity(), LastWord.right(method), 42, ITEMS);
        List<Observation> observations = new ArrayList<>();
        for (Example item : ITEMS) {
            boolean even = observations.size() % 2 == 1;
            boolean says = observations.size() < right == even;
            observations.add(new Observation(item, Answer.text(says ? "even" : "odd", 1), Duration.ofMillis(1)));
        }
        return new CellRun(
                cell, new Preparation(Duration.ZERO, Duration.ZERO, Footprint.NONE), Answering.UNKNOWN, observations);
    }
}
