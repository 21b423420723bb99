package steelyard.bench.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A page of a {@link Browser}, used as a reader uses it. */
public final class BrowserPage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys by name, with the number that the protocol wants as well. */
    private static final Map<String, Integer> KEYS = Map.ofEntries(
            Map.entry("Enter", 13),
            Map.entry("Tab", 9),
            Map.entry("End", 35),
            Map.entry("Home", 36),
            Map.entry("ArrowLeft", 37),
            Map.entry("ArrowUp", 38),
            Map.entry("ArrowRight", 39),
            Map.entry("ArrowDown", 40));

    private final Browser browser;
    private final String session;

    BrowserPage(Browser browser, String session) {
        this.browser = browser;
        this.session = session;
        List.of("Page", "Runtime", "Log", "Network")
                .forEach(domain -> call(domain + ".enable", JSON.createObjectNode()));
    }

    /** What the reader's screen is like. */
    public enum Theme {
        LIGHT,
        DARK
    }

    /** Gives the page a screen: its width in pixels, and whether the reader's system is light or dark. */
    public BrowserPage screen(int width, Theme theme) {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", theme == Theme.DARK ? "dark" : "light");
        call("Emulation.setEmulatedMedia", media);
        return this;
    }

    /** Opens an address and waits until it is loaded and has been drawn. */
    public BrowserPage open(URI address) {
        call("Page.navigate", JSON.createObjectNode().put("url", address.toString()));
        evaluate("""
                new Promise((done) => document.readyState === "complete" ? done() : addEventListener("load", done))""");
        return settle();
    }

    /** Waits until what was changed has been laid out and drawn. */
    public BrowserPage settle() {
        evaluate(
                "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))");
        return this;
    }

    /** The value of an expression; of a promise, what it comes to. */
    public JsonNode evaluate(String expression) {
        JsonNode said = call(
                "Runtime.evaluate",
                JSON.createObjectNode()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (said.has("exceptionDetails")) {
            throw new IllegalStateException(said.get("exceptionDetails").toString());
        }
        return said.at("/result/value");
    }

    /** Presses and releases a key. */
    public BrowserPage press(String key) {
        ObjectNode down = key(key).put("type", key.equals("Enter") ? "keyDown" : "rawKeyDown");
        call("Input.dispatchKeyEvent", key.equals("Enter") ? down.put("text", "\r") : down);
        call("Input.dispatchKeyEvent", key(key).put("type", "keyUp"));
        return settle();
    }

    private static ObjectNode key(String key) {
        int number = KEYS.get(key);
        return JSON.createObjectNode()
                .put("key", key)
                .put("code", key)
                .put("windowsVirtualKeyCode", number)
                .put("nativeVirtualKeyCode", number);
    }

    /** Writes where the focus is. */
    public BrowserPage type(String text) {
        call("Input.insertText", JSON.createObjectNode().put("text", text));
        return settle();
    }

    /** What went wrong so far: exceptions, errors on the console, what the page's policy forbade. */
    public List<String> problems() {
        return browser.events(session).stream()
                .filter(event -> switch (event.path("method").asText()) {
                    case "Runtime.exceptionThrown" -> true;
                    case "Runtime.consoleAPICalled" ->
                        List.of("error", "warning", "assert")
                                .contains(event.at("/params/type").asText());
                    case "Log.entryAdded" ->
                        List.of("error", "warning")
                                .contains(event.at("/params/entry/level").asText());
                    default -> false;
                })
                .map(event -> event.get("params").toString())
                .toList();
    }

    /** Addresses that were asked for so far. */
    public List<String> requests() {
        return browser.events(session).stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    /** A picture of a stretch of the page, for people to look at; of a short page it shows what there is. */
    public void picture(Path file, int top, int height) throws IOException {
        JsonNode size = call("Page.getLayoutMetrics", JSON.createObjectNode()).path("cssContentSize");
        ObjectNode how = JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true);
        how.putObject("clip")
                .put("x", 0)
                .put("y", top)
                .put("width", size.path("width").asDouble())
                .put("height", Math.min(height, size.path("height").asDouble() - top))
                .put("scale", 1);
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(call("Page.captureScreenshot", how).path("data").asText()));
    }

    @Override
    public void close() {
        call("Page.close", JSON.createObjectNode());
    }

    private JsonNode call(String method, ObjectNode parameters) {
        return browser.call(session, method, parameters);
    }
}
