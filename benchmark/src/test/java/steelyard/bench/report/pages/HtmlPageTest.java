package steelyard.bench.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    @Test
    void eachScriptIsTheOneThatThePolicyKnowsByItsHash() throws Exception {
        String page = page("{}");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .toList();
        assertThat(scripts).hasSize(3);
        assertThat(scripts)
                .allSatisfy(script -> assertThat(page)
                        .contains("'sha256-"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                digest.digest(script.group(1).getBytes(StandardCharsets.UTF_8)))
                                + "'"));
        assertThat(page).contains("default-src 'none'").doesNotContain("script-src 'unsafe-inline'");
    }

    @Test
    void noPartOfItEndsAScriptEarlyOrPointsElsewhere() {
        assertThat(PageParts.scripts())
                .noneMatch(script -> script.toLowerCase(Locale.ROOT).contains("</script"))
                .noneMatch(script -> script.contains("<!--"));
        assertThat(PageParts.template() + PageParts.style())
                .doesNotContain("http:", "https:", "src=", "@import", "url(");
    }

    @Test
    void ourOwnScriptsPutTextsInAsTextAlone() {
        assertThat(PageParts.scripts().get(2))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser");
    }

    @Test
    void theLibrariesCarryTheirLicences() {
        assertThat(PageParts.scripts().get(0)).contains("Copyright 2010-2023 Mike Bostock", "copies");
        assertThat(PageParts.scripts().get(1)).contains("Observable, Inc.", "copies");
    }

    @Test
    void dataThatLooksLikeAPlaceOfTheTemplateStaysData() throws IOException {
        assertThat(page("{\"a\":\"{{scripts}}\"}")).contains("id=\"figures\">{\"a\":\"{{scripts}}\"}</script>");
    }

    private static String page(String figures) throws IOException {
        StringWriter page = new StringWriter();
        new HtmlPage(Map.of("figures", figures)).writeTo(page);
        return page.toString();
    }
}
