package steelyard.bench.report.pages;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The report as one page that needs nothing beside it. Texts of the corpus stand in it as data alone; a policy in its head
 * lets no script run but its own, by their hashes, and lets nothing be fetched or sent.
 *
 * @param data what it shows, by the id of the element that holds it
 */
record HtmlPage(Map<String, String> data) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** Writes the page; what is put in place is not looked through for places again. */
    void writeTo(Writer writer) throws IOException {
        List<String> scripts = PageParts.scripts();
        String template = PageParts.template();
        Matcher place = PLACE.matcher(template);
        int written = 0;
        while (place.find()) {
            writer.write(template, written, place.start() - written);
            switch (place.group(1)) {
                case "policy" -> writer.write(policy(scripts));
                case "style" -> writer.write(PageParts.style());
                case "data" -> writeData(writer);
                case "scripts" -> writeScripts(writer, scripts);
                default -> throw new IllegalStateException("nothing belongs in the place " + place.group());
            }
            written = place.end();
        }
        writer.write(template, written, template.length() - written);
    }

    private void writeData(Writer writer) throws IOException {
        for (Map.Entry<String, String> block : data.entrySet()) {
            writer.write("<script type=\"application/json\" id=\"%s\">".formatted(block.getKey()));
            writer.write(block.getValue());
            writer.write("</script>\n");
        }
    }

    private static void writeScripts(Writer writer, List<String> scripts) throws IOException {
        for (String script : scripts) {
            writer.write("<script>");
            writer.write(script);
            writer.write("</script>\n");
        }
    }

    /** The charts set styles of their own; scripts are told apart by hash. */
    private static String policy(List<String> scripts) {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src "
                + scripts.stream().map(HtmlPage::hash).collect(Collectors.joining(" "));
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
