package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.bench.browser.BrowserPage.Theme;

/** Single answers side by side, and whatever their texts hold. */
class ExplorerBrowserTest extends InBrowser {
    /** What a corpus may hold, and what must not do anything but be read. */
    private static final List<String> ODD_TEXTS = List.of(
            "<script>window.hacked = 1</script>",
            "</script><script>window.hacked = 2</script>",
            "<!-- <script> --> ]]> {{scripts}} &lt;b&gt;",
            "\"quoted\" 'and' `ticked` \\ <img src=x onerror=\"window.hacked = 3\">",
            "\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627 \u2028 \u2029 \u0007",
            "emoji \ud83d\udea2\ud83d\udc69\u200d\ud83d\udd27 half of one \ud83d",
            "long " + "x".repeat(100_000));

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
}
