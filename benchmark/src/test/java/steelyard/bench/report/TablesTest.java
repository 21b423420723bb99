package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import steelyard.bench.cost.Costs;
import steelyard.bench.cost.PriceFile;
import steelyard.bench.run.Preparation;
import steelyard.bench.score.Latency;
import steelyard.bench.score.Metric;
import steelyard.bench.score.RiskCoverage;
import steelyard.bench.score.Score;
import steelyard.task.Footprint;
import steelyard.task.TaskKind;

class TablesTest {
    private static final Provenance.Model MODEL = new Provenance.Model("base", "ff");
    static final Provenance PROVENANCE = new Provenance(
            "abc", Instant.EPOCH, 1, 1, 1, new Provenance.Machine("j", "o", 1), MODEL, MODEL, "extractive", Map.of());

    @Test
    void columnsLineUpTheFirstToTheLeftAndTheRestToTheRight() {
        TextTable table = new TextTable(Style.PLAIN, List.of("task", "n"));
        table.heading("a heading across all columns");
        table.row(List.of("sentiment", "1"));
        table.row(List.of("qa", "1000"));
        assertThat(table.text()).isEqualTo("""
                task          n
                a heading across all columns
                sentiment     1
                qa         1000
                """);
    }

    @Test
    void anEscapeSequenceTakesNoRoom() {
        TextTable table = new TextTable(Style.ANSI, List.of("task", "n"));
        table.row(List.of("qa", "1"));
        assertThat(table.text().replaceAll("\u001b\\[\\d*m", "")).isEqualTo("task  n\nqa    1\n");
    }

    @Test
    void theWidestTableStaysWithinATerminalOfHundredTwentyColumns() {
        CellReport wide = cell(new Score(0.123456, 0.001, 0.999, 245), 12_345.6, true);
        assertThat(row(wide).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void aCellShowsValueIntervalTimesAndThatItCameFromTheCache() {
        CellReport cell = cell(new Score(0.8125, 0.76, 1, 245), 3.2, true);
        assertThat(row(cell)).contains("0.813 .76-1.0", "4.20", "15.5", "1204", "3.2 s*");
        assertThat(row(cell(new Score(0.8125, 0, 1, 245), 3.2, false))).contains("0.813 .00-1.0", "3.2 s\n");
    }

    @Test
    void howManyOfTheSurestAnswersAreWrongStandsInATableOfItsOwn() {
        CellReport cell = cell(new Score(0.8125, 0.76, 1, 245), 3.2, true);
        assertThat(row(cell))
                .contains("wrong, of the surest")
                .containsPattern("finetuned +0\\.123 +0\\.123 +0\\.432 +0\\.432 +0\\.813 \\.76-1\\.0");
    }

    private static String row(CellReport cell) {
        return new ResultsScreen(Style.PLAIN)
                .of(new Report(
                        PROVENANCE,
                        List.of(cell),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Costs(PriceFile.bundled(), List.of(), List.of())));
    }

    private static CellReport cell(Score score, double seconds, boolean cached) {
        Map<String, Score> scores = new LinkedHashMap<>();
        Metric.of(TaskKind.QA).forEach(metric -> scores.put(metric.name(), score));
        Duration time = Duration.ofMillis((long) (1000 * seconds));
        return new CellReport(
                "questions",
                TaskKind.QA,
                "finetuned",
                new CellReport.Part(245, scores),
                Map.of(),
                Map.of("seen", new CellReport.Part(200, scores)),
                Optional.of(new RiskCoverage(
                        score,
                        List.of(new RiskCoverage.Point(0.5, 0.1234, 0.8), new RiskCoverage.Point(1, 0.4321, 0.2)))),
                new Latency(245, 4.2, 15.53, 1204.3),
                new Preparation(time, time, new Footprint(1, cached, Map.of())));
    }
}
