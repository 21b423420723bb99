package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.bench.browser.Browser;
import steelyard.bench.browser.BrowserPage;
import steelyard.bench.browser.BrowserPage.Theme;

/** The report in a real browser, opened from disk as readers open it. Skipped, and said so, where there is none. */
class ReportBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a corpus may hold, and what must not do anything but be read. */
    private static final List<String> ODD_TEXTS = List.of(
            "<script>window.hacked = 1</script>",
            "</script><script>window.hacked = 2</script>",
            "<!-- <script> --> ]]> {{scripts}} &lt;b&gt;",
            "\"quoted\" 'and' `ticked` \\ <img src=x onerror=\"window.hacked = 3\">",
            "\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627 \u2028 \u2029 \u0007",
            "emoji \ud83d\udea2\ud83d\udc69\u200d\ud83d\udd27 half of one \ud83d",
            "long " + "x".repeat(100_000));

    @TempDir(cleanup = CleanupMode.NEVER) // the browser may still hold its profile
    private static Path temporary = Path.of("");

    private static @Nullable Browser running;
    private static Path whole = temporary;

    private BrowserPage page = blank();

    @BeforeAll
    static void aBrowserAndAReport() throws IOException, InterruptedException {
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.out.println("no browser found: browser tests skipped (install chromium, or set STEELYARD_BROWSER)");
        }
        assumeThat(program).as("a browser").isPresent();
        running = Browser.start(program.orElseThrow(), Files.createDirectories(temporary.resolve("profile")));
        whole = report(MeasuredFolder.whole(temporary.resolve("whole")));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (running != null) {
            running.close();
        }
    }

    private static BrowserPage blank() {
        if (running == null) {
            throw new IllegalStateException("there is no browser");
        }
        return running.page();
    }

    private static Path report(Path folder) {
        return ReportPages.write(folder).get(0);
    }

    @AfterEach
    void closeThePage() {
        page.close();
    }

    @BeforeEach
    void openTheReport() {
        page.screen(1400, Theme.LIGHT).open(whole.toUri());
    }

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
                const fill = getComputedStyle(text).fill;
                const stage = fill === getComputedStyle(document.documentElement).getPropertyValue("--on-stage");
                const on = stage ? [150, 150, 150, 255] : behind(text.closest(".plot"));
                const [a, b] = [light(rgba(fill)), light(on)].sort((x, y) => y - x);
                if (text.closest("[aria-label=text]") === null && (a + 0.05) / (b + 0.05) < 4.5) low.add("chart: " + text.textContent);
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

    @Test
    void textsOfTheCorpusAreShownAndDoNothing() throws IOException {
        page.open(report(oddFolder()).toUri());
        assertThat(page.evaluate("document.querySelectorAll('.items > li').length")
                        .asInt())
                .isEqualTo(ODD_TEXTS.size());
        page.evaluate("document.querySelectorAll('button.row').forEach((row) => row.click())");
        page.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)");
        page.settle();
        List<String> shown = texts(".items .snippet");
        shown.set(shown.size() - 1, texts(".asked > .text").get(0)); // the only one that is longer than its row
        for (int i = 0; i < ODD_TEXTS.size(); i++) {
            String written =
                    ODD_TEXTS.get(i).endsWith("\ud83d") ? ODD_TEXTS.get(i).replaceFirst(".$", "?") : ODD_TEXTS.get(i);
            assertThat(shown.get(i)).isEqualTo(written);
        }
        assertThat(page.evaluate("window.hacked === undefined").asBoolean()).isTrue();
        assertThat(page.evaluate("document.querySelectorAll('main img, main script').length")
                        .asInt())
                .isZero();
        page.screen(390, Theme.LIGHT).settle();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                        .asBoolean())
                .isTrue();
        assertFine();
    }

    private Path oddFolder() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("odd"));
        List<String> lines = new ArrayList<>();
        for (String method : List.of("rag", "<b>mine</b>")) {
            for (int i = 0; i < ODD_TEXTS.size(); i++) {
                String text = ODD_TEXTS.get(i);
                lines.add(prediction("<i>task</i>", method, "id " + i, text, ODD_TEXTS.get(1), text)
                        .toString());
            }
        }
        Files.write(
                folder.resolve("predictions.jsonl"),
                lines.stream().map(line -> line.replace("\ud83d\"", "?\"")).toList());
        return folder;
    }

    private static ObjectNode prediction(String task, String method, String id, String text, String gold, String said) {
        ObjectNode line = JSON.createObjectNode()
                .put("task", task)
                .put("method", method)
                .put("id", id)
                .put("text", text)
                .put("gold", gold)
                .put("answer", said)
                .put("confidence", 0.5)
                .put("latency_ms", 1.5);
        line.putObject("scores").put(said, 0.5);
        line.putArray("evidence")
                .addObject()
                .put("passage", text)
                .put("document", text)
                .put("start", 0)
                .put("end", text.length())
                .put("quote", text)
                .put("score", 0.25)
                .put("label", said);
        return line;
    }

    @Test
    void theExplorerIsUsedWithKeysAlone() {
        page.evaluate("document.querySelector('button.row').focus()");
        page.press("ArrowDown").press("ArrowDown").press("ArrowUp").press("Enter");
        assertThat(page.evaluate("[...document.querySelectorAll('button.row')].indexOf(document.activeElement)")
                        .asInt())
                .isEqualTo(1);
        assertThat(texts(".items > li:nth-child(2) .answer h4 .method"))
                .containsExactly("baseline", "rag", "finetuned", "hybrid");
        page.press("Tab");
        assertThat(page.evaluate("document.activeElement.tagName").asText()).isEqualTo("SUMMARY");
        page.press("Enter");
        assertThat(page.evaluate("document.activeElement.parentElement.open").asBoolean())
                .isTrue();
        page.evaluate("document.querySelector('button.row').focus()");
        page.press("End");
        assertThat(page.evaluate("document.activeElement === [...document.querySelectorAll('button.row')].at(-1)")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void itemsThatOneMethodGetsRightAndAnotherWrongAreFound() throws IOException {
        choose("Right", "=finetuned");
        choose("Wrong", "=rag");
        int found = texts(".items > li").size();
        assertThat(found).isEqualTo(rightByFinetunedWrongByRag());
        assertThat(page.evaluate("[...document.querySelectorAll('.items > li')].every((li) =>"
                                + " li.querySelectorAll('.outcome')[1].querySelector('.sign.wrong')"
                                + " && li.querySelectorAll('.outcome')[2].querySelector('.sign.right'))")
                        .asBoolean())
                .isTrue();
        assertThat(texts(".status").get(0)).contains("of %d, out of 12".formatted(found));
    }

    private static long rightByFinetunedWrongByRag() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(whole.resolveSibling("predictions.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines.stream()
                .filter(line -> isAnswer(line, "finetuned") && line.get("gold").equals(line.get("answer")))
                .filter(right -> lines.stream()
                        .anyMatch(line -> isAnswer(line, "rag")
                                && line.get("id").equals(right.get("id"))
                                && !line.get("gold").equals(line.get("answer"))))
                .count();
    }

    private static boolean isAnswer(JsonNode line, String method) {
        return line.get("task").asText().equals("sentiment")
                && line.get("method").asText().equals(method);
    }

    @Test
    void aWordThatIsSearchedForLeavesTheItemsThatHoldIt() {
        page.evaluate("document.querySelector('.search input').focus()");
        page.type("no such words anywhere");
        page.evaluate("new Promise((done) => setTimeout(done, 200))");
        assertThat(texts(".status").get(0)).isEqualTo("None of 12 items.");
        page.evaluate("document.querySelector('.search input').select()");
        page.type("the");
        page.evaluate("new Promise((done) => setTimeout(done, 200))");
        assertThat(texts(".items > li")).isNotEmpty();
    }

    @Test
    void aCountOfAConfusionLeadsToItsItems() {
        page.evaluate("document.querySelector('.matrix td.wrong button').focus()");
        int items = Integer.parseInt(
                page.evaluate("document.activeElement.textContent").asText());
        page.press("Enter");
        assertThat(texts(".items > li")).hasSize(items);
        assertThat(texts(".chip").get(0)).contains(" said ", "right is ");
        assertThat(page.evaluate("document.activeElement.textContent").asText()).isEqualTo("Answers, one by one");
    }

    @Test
    void ofTenThousandAnswersOnlyAPageIsDrawn() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("many"));
        Files.write(
                folder.resolve("predictions.jsonl"),
                IntStream.range(0, 10_000)
                        .mapToObj(i -> prediction(
                                        "big", "m" + i % 4, "id " + i / 4, "text %d of many".formatted(i / 4), "a", "b")
                                .toString())
                        .toList());
        page.open(report(folder).toUri());
        assertThat(texts(".status").get(0)).isEqualTo("Items 1 to 20 of 2,500.");
        assertThat(page.evaluate("document.querySelectorAll('.items > li').length")
                        .asInt())
                .isEqualTo(20);
        page.evaluate("""
                (async () => {
                  for (let i = 0; i < 10; i++) {
                    [...document.querySelectorAll(".pager button")].at(-1).click();
                    await new Promise(requestAnimationFrame);
                  }
                })()""");
        assertThat(texts(".status").get(0)).startsWith("Items 201 to 220");
        assertThat(page.evaluate("document.querySelectorAll('.items > li').length")
                        .asInt())
                .as("items that are drawn, however many there are")
                .isEqualTo(20);
        page.evaluate("document.querySelector('button.row').focus()");
        page.press("ArrowRight");
        assertThat(texts(".status").get(0)).startsWith("Items 221 to 240");
    }

    private void choose(String label, String value) {
        page.evaluate("""
                (() => {
                  const select = [...document.querySelectorAll(".controls label")].find((l) => l.firstChild.textContent === "%s").querySelector("select");
                  select.value = "%s";
                  select.dispatchEvent(new Event("change"));
                })()""".formatted(label, value));
        page.settle();
    }

    private List<String> texts(String selector) {
        List<String> texts = new ArrayList<>();
        page.evaluate("[...document.querySelectorAll('%s')].map((element) => element.textContent)".formatted(selector))
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void assertFine() {
        assertThat(page.problems()).isEmpty();
        assertThat(page.requests())
                .allSatisfy(address -> assertThat(address).matches("(file:.*/report\\.html|about:blank)"));
    }
}
