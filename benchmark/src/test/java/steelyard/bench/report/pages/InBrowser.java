package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import steelyard.bench.browser.Browser;
import steelyard.bench.browser.BrowserPage;
import steelyard.bench.browser.BrowserPage.Theme;

/** The report in a real browser, opened from disk as readers open it. Skipped, and said so, where there is none. */
abstract class InBrowser {
    static final ObjectMapper JSON = new ObjectMapper();

    @TempDir(cleanup = CleanupMode.NEVER) // the browser may still hold its profile
    static Path temporary = Path.of("");

    private static @Nullable Browser running;
    static Path whole = temporary;

    BrowserPage page = blank();

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

    static Path report(Path folder) {
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

    /** A line of {@code predictions.jsonl}. */
    static ObjectNode prediction(String task, String method, String id, String text, String gold, String said) {
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

    /** What elements hold, in the order of the page. */
    List<String> texts(String selector) {
        List<String> texts = new ArrayList<>();
        page.evaluate("[...document.querySelectorAll('%s')].map((element) => element.textContent)".formatted(selector))
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The page complains of nothing and has asked for nothing else. */
    void assertFine() {
        assertThat(page.problems()).isEmpty();
        assertThat(page.requests())
                .allSatisfy(address -> assertThat(address).matches("(file:.*/report\\.html|about:blank)"));
    }
}
