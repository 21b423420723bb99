package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.TaskException;

class ReportPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everythingThatWasMeasuredBecomesPagesAndTables() throws IOException {
        List<Path> files = ReportPages.write(MeasuredFolder.whole(folder));
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "report.html",
                        "report.md",
                        "scores.csv",
                        "cells.csv",
                        "comparisons.csv",
                        "curve.csv",
                        "update.csv",
                        "latency.csv",
                        "predictions.csv");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void thePageHoldsTheFiguresAsTheFilesSayThem() throws IOException {
        ReportPages.write(MeasuredFolder.whole(folder));
        JsonNode figures = block("figures");
        for (String name : List.of("results", "curve", "update", "latency")) {
            assertThat(figures.get(name))
                    .isEqualTo(JSON.readTree(folder.resolve(name + ".json").toFile()));
        }
        assertThat(figures.at("/headlines/qa").asText()).isEqualTo("contains");
        assertThat(figures.at("/predictions")).hasSize(5);
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() throws IOException {
        List<Path> files = ReportPages.write(MeasuredFolder.of(folder, List.of("curve.json")));
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .containsExactly("report.html", "report.md", "curve.csv");
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("## By number of training examples")
                .doesNotContain("## Scores", "## Comparisons", "## Under load", "## When documents change");
        assertThat(block("figures").has("results")).isFalse();
    }

    @Test
    void keysOfALaterVersionAndMissingOnesDoNoHarm() throws IOException {
        Files.writeString(folder.resolve("results.json"), """
                {"news": [1], "cells": [{"task": "t", "method": "m", "colour": "red"}], "comparisons": null}""");
        Files.writeString(folder.resolve("update.json"), "{\"rows\": [{}]}");
        ReportPages.write(folder);
        assertThat(folder.resolve("report.md")).content().contains("| t | m |");
        assertThat(block("figures").at("/results/cells/0/colour").asText()).isEqualTo("red");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ReportPages.write(folder.resolve("nowhere")))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void aFolderWithoutAReportSaysWhatItLacks() {
        assertThatThrownBy(() -> ReportPages.write(folder))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("results.json, curve.json, update.json, latency.json, predictions.jsonl");
    }

    @Test
    void aBrokenFileIsNamedWithItsLineAndTheRemedyAndNothingIsWritten() throws IOException {
        MeasuredFolder.of(folder, List.of("results.json"));
        Files.writeString(folder.resolve("curve.json"), "{\"schema\": 1,\n oops}");
        assertBroken("curve.json line 2", "'steelyard curve'");
        Files.writeString(folder.resolve("curve.json"), "[]");
        assertBroken("curve.json", "not a JSON object");
        Files.writeString(folder.resolve("curve.json"), "{\"schema\": 2}");
        assertBroken("curve.json", "number 2", "use the program that wrote it");
    }

    @Test
    void aBrokenPredictionIsNamedWithItsLine() throws IOException {
        Path file = MeasuredFolder.of(folder, List.of("predictions.jsonl")).resolve("predictions.jsonl");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(1), "{\"task\":\"sentiment\",\"id"));
        assertBroken("predictions.jsonl line 3", "not JSON");
        Files.write(file, List.of(lines.get(0), lines.get(0)));
        assertBroken("predictions.jsonl line 2", "a second answer of baseline to item");
        Files.write(file, List.of(lines.get(0), "{\"task\":\"sentiment\",\"id\":\"7\",\"text\":\"x\",\"gold\":\"y\"}"));
        assertBroken("predictions.jsonl line 2", "the text 'method' is missing");
        Files.write(file, new byte[] {'"', (byte) 0xff, '"'});
        assertBroken("predictions.jsonl line 1", "not UTF-8");
    }

    @Test
    void answersOfSeveralSeedsStandBesideEachOtherAndAreNotMixed() throws IOException {
        Path file = MeasuredFolder.of(folder, List.of("predictions.jsonl")).resolve("predictions.jsonl");
        String line = Files.readAllLines(file).get(0);
        Files.write(file, List.of(line, line.replaceFirst("\\{", "{\"seed\": 43, ")));
        ReportPages.write(folder);
        assertThat(block("figures").at("/predictions").findValuesAsText("seed")).containsExactly("0", "43");
        assertThat(block("items-1").at("/items")).hasSize(1);
    }

    @Test
    void pagesOfAnEarlierRunCanBeRemovedAndNothingElseGoes() throws IOException {
        ReportPages.write(MeasuredFolder.whole(folder));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        ReportPages.remove(folder);
        assertThat(folder.toFile().list())
                .hasSize(6)
                .containsAll(MeasuredFolder.FILES)
                .contains("notes.txt");
    }

    @Test
    void theMarkdownTellsAdviceScoresAndComparisons() throws IOException {
        ReportPages.write(MeasuredFolder.whole(folder));
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("# Steelyard report")
                .contains("- **sentiment**, take **finetuned**: Fine-tune: finetuned reaches 0.841 accuracy")
                .contains("- **tickets**: No method does well")
                .contains("- **sentiment**: finetuned becomes cheaper than rag from about 14,000 queries")
                .contains("| task | method | accuracy | macro\\_f1 | mcc | n | p50 ms | p95 ms | prepare s |")
                .contains("| sentiment | rag | 0.727 (0.68–0.77) |")
                .contains("| sentiment | accuracy | rag − finetuned | finetuned | -0.114 |")
                .contains("**sentiment**: finetuned overtakes rag at about 19 labelled examples")
                .contains("## When documents change", "## Under load", "## Where the numbers come from");
    }

    @Test
    void adviceKnowsWhatCurveAndUpdateSayOfTheAdvisedMethodOnTheSameData() throws IOException {
        ReportPages.write(MeasuredFolder.ofOneData(folder));
        assertThat(folder.resolve("report.md"))
                .content()
                .containsPattern(
                        "- \\*\\*sentiment\\*\\*, take .*On labels: finetuned overtakes rag at about 19 labelled"
                                + ".*On labels: hybrid and finetuned do not cross.*On change: finetuned was fresh again after 20.0 s");
        assertThat(block("figures").at("/advice/0/sentences").findValuesAsText("rows"))
                .hasSizeGreaterThan(2);
        assertThat(block("figures").at("/advice/0/sentences").toString())
                .contains("crossovers/sentiment/finetuned/rag", "update_sentences/sentiment/finetuned");
        assertThat(block("figures").at("/advice/2").toString())
                .as("questions, on which rag is advised, has no curve")
                .doesNotContain("On labels");
    }

    @Test
    void adviceLeavesAsideWhatWasMeasuredOnOtherData() throws IOException {
        ReportPages.write(MeasuredFolder.whole(folder));
        assertThat(block("figures").get("advice")).isEqualTo(block("figures").at("/results/advice"));
    }

    @Test
    void theTablesHoldTheSameNumbersAsTheFiles() throws IOException {
        ReportPages.write(MeasuredFolder.whole(folder));
        assertThat(Files.readAllLines(folder.resolve("scores.csv")))
                .hasSizeGreaterThan(80)
                .startsWith("task,kind,method,group,metric,value,low,high,n,seeds_deviation,seeds_values")
                .anyMatch(line -> line.startsWith("sentiment,classification,rag,,accuracy,0.727,"))
                .anyMatch(line -> line.startsWith("questions,qa,rag,unseen,contains,"));
        assertThat(Files.readAllLines(folder.resolve("comparisons.csv")))
                .anyMatch(line -> line.startsWith("sentiment,accuracy,rag,finetuned,410,-0.114,"));
        assertThat(Files.readAllLines(folder.resolve("predictions.csv")).get(0))
                .isEqualTo(
                        "task,method,seed,id,group,text,gold_label,gold,label,answer,abstained,confidence,metric,value,"
                                + "latency_ms,documents");
    }

    @Test
    void theSpreadBetweenSeedsStandsBesideEachScore() throws IOException {
        ReportPages.write(MeasuredFolder.ofTwoSeeds(folder));
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("| sentiment | rag | 0.727 ± 0.014 (0.68–0.77) |")
                .contains("Behind ±: the standard deviation between seeds.");
        assertThat(Files.readAllLines(folder.resolve("scores.csv")))
                .anyMatch(line ->
                        line.matches("sentiment,classification,rag,,accuracy,0.727,.*,410,0.014142,0.717 \\| 0.737"))
                .anyMatch(line -> line.matches("questions,qa,rag,unseen,contains,.*,,"));
    }

    @Test
    void theMarkdownTellsTimesUnderBothLoadsWithTheirIntervals() throws IOException {
        ReportPages.write(MeasuredFolder.whole(folder));
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("| task | method | clients | answers a second | n | p50 ms | p95 ms | p99 ms |")
                .contains("| sentiment | finetuned | 1 | 243.9 | 600 | 4.10 (3.77–4.55) | 6.56 (6.04–7.28) |")
                .contains(
                        "| task | method | held | questions a second | answers a second | n | p50 ms | p95 ms | p99 ms |")
                .contains("| sentiment | finetuned | yes | 48.8 | 48.8 | 600 | 4.56 (4.19–5.06) | 9.11 (8.38–10.11) |")
                .contains("| sentiment | finetuned | no | 536.6 | 487.8 | 600 |");
    }

    @Test
    void anIntervalWithoutOneOfItsEndsShowsTheOther() throws IOException {
        Files.writeString(folder.resolve("latency.json"), """
                {"cells": [{"task": "t", "method": "m", "closed": [{"clients": 1, "p50": {"value": 2, "low": 1, "high": 3},
                  "p95": {"value": 4, "low": 3, "high": null}, "p99": {"value": 5, "low": null, "high": null}}]}]}""");
        ReportPages.write(folder);
        assertThat(folder.resolve("report.md")).content().contains("| 2.00 (1.00–3.00) | 4.00 (from 3.00) | 5.00 |");
    }

    private void assertBroken(String... parts) {
        assertThatThrownBy(() -> ReportPages.write(folder))
                .isInstanceOf(TaskException.class)
                .message()
                .contains(parts);
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    private JsonNode block(String id) throws IOException {
        Matcher block = Pattern.compile("<script type=\"application/json\" id=\"%s\">(.*)</script>".formatted(id))
                .matcher(Files.readString(folder.resolve("report.html")));
        assertThat(block.find()).isTrue();
        return JSON.readTree(block.group(1));
    }
}
