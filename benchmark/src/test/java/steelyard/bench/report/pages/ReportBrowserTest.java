package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.bench.browser.BrowserPage.Theme;

/** The parts of the report that sum up. */
class ReportBrowserTest extends InBrowser {
    @Test
    void itShowsEverySectionWithoutAnErrorAndAsksForNothingElse() {
        assertThat(texts("h2"))
                .containsExactly(
                        "Verdict and advice",
                        "Scores",
                        "Comparisons",
                        "Accuracy, latency, cost",
                        "By number of training examples",
                        "When documents change",
                        "Under load",
                        "Wrong, of the surest",
                        "Confusions",
                        "Answers, one by one",
                        "Where the numbers come from");
        assertThat(texts("#contents a")).isEqualTo(texts("h2"));
        assertFine();
    }

    @Test
    void everyChartHasMarksAndAnAlternativeInWords() {
        int charts = page.evaluate("document.querySelectorAll('.plot').length").asInt();
        assertThat(charts).isGreaterThan(20);
        String marks = "[aria-label=dot] path, [aria-label=dot] circle, [aria-label=bar] rect, [aria-label=line] path";
        assertThat(page.evaluate("[...document.querySelectorAll('.plot')].filter((plot) => plot.querySelector('"
                                + marks
                                + "') && plot.querySelector('svg[role=img]').getAttribute('aria-label').length > 30)"
                                + ".length")
                        .asInt())
                .isEqualTo(charts);
    }

    @Test
    void everySentenceOfAdviceLeadsToTheRowThatItRestsOnEvenWhereThatIsFoldedAway() {
        assertThat(page.evaluate("document.querySelectorAll('a.evidence').length")
                        .asInt())
                .isGreaterThan(5);
        page.evaluate("document.querySelector('a.evidence[href*=comparisons]').click()");
        page.settle();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('tr:target')).display + ' '"
                                + " + document.querySelector('tr:target').getBoundingClientRect().height")
                        .asText())
                .matches("table-row [1-9].*");
    }

    @Test
    void noSentenceOfAdviceLosesTheRowThatItRestsOn() throws IOException {
        List<String> rows = new ArrayList<>();
        JSON.readTree(whole.resolveSibling("results.json").toFile())
                .get("advice")
                .forEach(task -> task.findValues("rows").forEach(list -> list.forEach(row -> rows.add(row.asText()))));
        assertThat(rows).contains("break_even/sentiment/finetuned/rag", "break_even/sentiment/finetuned/hybrid");
        List<String> links = new ArrayList<>();
        page.evaluate(
                        "[...document.querySelectorAll('a.evidence')].map((link) => decodeURIComponent(link.hash.slice(1)))")
                .forEach(link -> links.add(link.asText()));
        assertThat(links).isEqualTo(rows);
        page.evaluate("document.querySelector('a.evidence[href*=break_even]').click()");
        page.settle();
        assertThat(texts(":target"))
                .singleElement()
                .asString()
                .startsWith("sentiment: finetuned becomes cheaper than rag");
    }

    @Test
    void adviceOnLabelsAndOnChangeLeadsToTheSentencesItRestsOn() throws IOException {
        page.open(
                report(MeasuredFolder.ofOneData(temporary.resolve("one-data"))).toUri());
        for (String row : List.of("crossovers/sentiment/finetuned/rag", "update_sentences/sentiment/finetuned")) {
            page.evaluate(
                    "document.querySelector('a.evidence[href=\"#%s\"]').click()".formatted(row.replace("/", "%2F")));
            page.settle();
            assertThat(texts(":target")).singleElement().asString().startsWith("sentiment: finetuned ");
        }
    }

    @Test
    void theVerdictNamesTheMethodToTakeWhereTheAdviceHasOne() {
        assertThat(texts(".verdict .winner"))
                .containsExactly(
                        "No clear winner Take finetuned",
                        "No clear winner Take finetuned",
                        "rag is clearly ahead Take rag",
                        "No clear winner Take rag",
                        "rag is clearly ahead");
    }

    @Test
    void severalSeedsShowTheirSpreadAndWhichOfThemAChartIsOf() throws IOException {
        page.open(report(MeasuredFolder.ofTwoSeeds(temporary.resolve("seeds"))).toUri());
        assertThat(texts("#scores summary")).contains("Between seeds");
        assertThat(texts("#scores [aria-label*=seed] tr"))
                .contains("rag0.727 ± 0.0140.717, 0.7370.726 ± 0.0140.716, 0.7360.456 ± 0.0140.446, 0.466");
        assertThat(texts("#risk figcaption")).allMatch(note -> note.endsWith("Seed 42, the first of 2."));
        assertThat(texts("#confusion h3")).contains("sentiment seed 42, the first of 2");
        assertFine();
    }

    @Test
    void oneSeedHasNoSpreadAndNeedsNoName() {
        assertThat(texts("#scores summary, #risk figcaption, #confusion h3"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("eed"));
    }

    @Test
    void timesUnderLoadHaveTheirIntervalsInNumbersToo() {
        assertThat(texts("#latency [aria-label*=rate].scroll thead"))
                .first()
                .asString()
                .isEqualTo("methodquestions a secondp99, ms95 % interval");
        assertThat(texts("#latency [aria-label*=rate].scroll tbody tr")).contains("finetuned48.815.914.7 to 17.7");
    }

    @Test
    void whatWasNotMeasuredHasNoHeading() throws IOException {
        Path folder = MeasuredFolder.of(temporary.resolve("update"), List.of("update.json"));
        page.open(report(folder).toUri());
        assertThat(texts("h2")).containsExactly("When documents change", "Where the numbers come from");
        assertFine();
    }

    @Test
    void aReportThatKnowsNextToNothingIsStillAPage() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("scant"));
        Files.writeString(folder.resolve("results.json"), """
                {"cells": [{"task": "t", "method": "m"}, {"task": "t", "kind": "new", "method": "n",
                  "scores": {"s": {"value": 0.5}, "u": null}}], "advice": [{"task": "t"}], "comparisons": [{}]}""");
        Files.writeString(folder.resolve("curve.json"), """
                {"tasks": [{"task": "t", "points": [{"method": "m", "examples": 3, "mean": 0.5}]}]}""");
        Files.writeString(
                folder.resolve("update.json"), "{\"rows\": [{}, {\"scores\": {\"changed\": {\"value\": 1}}}]}");
        Files.writeString(folder.resolve("latency.json"), "{\"cells\": [{\"task\": \"t\", \"method\": \"m\"}]}");
        page.open(report(folder).toUri());
        assertThat(texts("h2")).contains("Verdict and advice", "Scores").doesNotContain("This part could not be shown");
        assertFine();
    }

    @Test
    void requestsThatWereGivenUpAndColdStartsThatFailedAreShown() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("given-up"));
        Files.writeString(folder.resolve("latency.json"), """
                {"cells": [{"task": "t", "method": "rag", "cold_start_ms": null, "cold_start_error": "it fell over",
                  "memory_bytes": null, "open": [
                    {"rate_per_s": 5, "n": 25, "unanswered": 0, "saturated": false, "p99": {"value": 9}},
                    {"rate_per_s": 40, "n": 150, "unanswered": 50, "saturated": true, "p99": {"value": 900}}]}]}""");
        page.open(report(folder).toUri());
        assertThat(texts("#latency figcaption"))
                .containsExactly("Given up unanswered, and not in the times: rag 50 of 200 at 40.0 a second.");
        assertThat(texts("#latency .numbers td"))
                .contains("900, not held, 50 given up")
                .contains("9.00");
        assertThat(texts("#latency table:last-of-type td")).endsWith("–", "–");
        assertFine();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "820,LIGHT", "820,DARK", "1400,LIGHT", "1400,DARK"})
    void itFitsScreensOfAllWidthsInBothThemesAndCanBeRead(int width, Theme theme) {
        page.screen(width, theme).settle();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                        .asBoolean())
                .isTrue();
        String background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                .asText();
        assertThat(background).isEqualTo(theme == Theme.DARK ? "rgb(22, 24, 27)" : "rgb(253, 252, 249)");
        assertThat(page.evaluate(CONTRASTS))
                .as("texts with a contrast below 4.5")
                .isEmpty();
        assertThat(page.evaluate("[...document.querySelectorAll('.plot svg')].every((svg) =>"
                                + " svg.getBoundingClientRect().width <= svg.parentElement.clientWidth + 1)")
                        .asBoolean())
                .isTrue();
        assertFine();
    }

    /** Texts whose colour is too near to what they stand on, by the formula of WCAG 2; disabled controls do not count. */
    private static final String CONTRASTS = """
            (() => {
              const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const rgba = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data];
              };
              const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = (element) => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = rgba(getComputedStyle(at).backgroundColor);
                  if (colour[3] > 250) return colour;
                }
                return [255, 255, 255, 255];
              };
              const low = new Set();
              for (const element of document.querySelectorAll("main *, nav *, header *")) {
                if (element.closest("svg, :disabled") || ![...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
                if (!element.checkVisibility()) continue;
                const [a, b] = [light(rgba(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
                if ((a + 0.05) / (b + 0.05) < 4.5) low.add(element.className + ": " + element.textContent.slice(0, 40));
              }
              for (const text of document.querySelectorAll(".plot svg text")) {
                const fill = rgba(getComputedStyle(text).fill);
                const onStage = String(fill) === String(rgba(getComputedStyle(document.documentElement).getPropertyValue("--on-stage")));
                const grounds = onStage
                  ? [...text.closest("svg").querySelectorAll("[aria-label=bar] rect")].map((bar) => rgba(getComputedStyle(bar).fill))
                  : [behind(text.closest(".plot"))];
                if (grounds.length === 0) low.add("nothing behind " + text.textContent);
                for (const ground of grounds) {
                  const [a, b] = [light(fill), light(ground)].sort((x, y) => y - x);
                  if ((a + 0.05) / (b + 0.05) < 4.5) low.add("chart: " + text.textContent);
                }
              }
              return [...low];
            })()
            """;

    @Test
    void theButtonTurnsThePageDarkForThisVisitAndTheNextAndBack() {
        String background = "getComputedStyle(document.documentElement).backgroundColor";
        String light = page.evaluate(background).asText();
        page.evaluate("document.getElementById('theme').click()");
        assertThat(page.evaluate(background).asText()).isEqualTo("rgb(22, 24, 27)");
        page.open(whole.toUri());
        assertThat(page.evaluate(background).asText()).as("after a new visit").isEqualTo("rgb(22, 24, 27)");
        page.evaluate("document.getElementById('theme').click()");
        assertThat(page.evaluate(background).asText()).isEqualTo(light);
    }

    @Test
    void costsAndTimesCanTakeTurnsOnTheAxis() {
        assertThat(texts(".choice label")).containsExactly("Latency", "CPU", "Preparation", "Cost", "Memory");
        page.evaluate("document.querySelector('.choice input[value=cost]').click()");
        page.settle();
        assertThat(texts("#tradeoff .plot svg text")).contains("cost of 1,000 queries, EUR");
        assertFine();
    }
}
