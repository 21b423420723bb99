package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code steelyard predict}: a line of JSON for each line of text. */
class PredictTest extends SmallModels {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyLineGetsItsLineOfJson() throws IOException {
        List<JsonNode> lines = predict("things", "a basket of juicy plums\n\na heavy axe\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().at("/text").asText()).isEqualTo("a basket of juicy plums");
        assertThat(lines.getFirst().at("/label").asText()).isEqualTo("fruit");
        assertThat(lines.getFirst().at("/confidence"))
                .isEqualTo(lines.getFirst().at("/scores/fruit"));
        assertThat(lines.getFirst().at("/scores").properties())
                .extracting(entry -> entry.getKey())
                .containsExactly("fruit", "tool");
        assertThat(lines.get(1).toString()).isEqualTo("{\"text\":\"\",\"label\":null,\"error\":\"blank line\"}");
        assertThat(lines.get(2).at("/text").asText()).isEqualTo("a heavy axe");
        assertThat(lines.get(2).at("/label").asText()).isEqualTo("tool");
    }

    @Test
    void aQuestionIsAnsweredOrTheAnswerIsNull() throws IOException {
        List<JsonNode> lines = predict("questions", "When is the ferry north?\n", "--top", "2");
        assertThat(lines.getFirst().at("/answer").asText()).isEqualTo("noon");
        assertThat(lines.getFirst().at("/scores")).hasSize(2);
        assertThat(lines.getFirst().has("label")).isFalse();
    }

    @Test
    void aQuestionWithoutAnAnswerGetsNull() throws IOException {
        Path task = TaskFolders.questions(home.resolve("unanswered"));
        TaskFolders.write(
                task.resolve("train.jsonl"),
                "{\"id\":\"t1\",\"question\":\"When is the ferry north?\",\"answers\":[\"noon\"],\"documents\":[\"north\"]}",
                "{\"id\":\"t2\",\"question\":\"Who painted the Mona Lisa?\",\"answers\":[]}");
        shell.call("train", "--task", task.toString(), "--regime", "head", "--out", model("unanswered"));
        JsonNode line = predict("unanswered", "Who painted the Mona Lisa?\n").getFirst();
        assertThat(line.path("answer").isNull()).isTrue();
        assertThat(line.at("/confidence")).isEqualTo(line.path("scores").path(""));
    }

    @Test
    void textOfAnyLengthAndScriptIsAnsweredAndWhatIsNotUtf8IsSaid() throws IOException {
        String unusual =
                "\uFEFFÜberfahrt – naïve café 🚢 \"quoted\"\n" + "plum ".repeat(10_000) + "\nlast without an end";
        List<JsonNode> lines = predict("things", unusual);
        assertThat(lines.getFirst().at("/text").asText()).isEqualTo("Überfahrt – naïve café 🚢 \"quoted\"");
        assertThat(lines.get(1).at("/label").asText()).isEqualTo("fruit");
        assertThat(lines.get(2).at("/text").asText()).isEqualTo("last without an end");
        byte[] latin = "Überfahrt\na plum\n".getBytes(StandardCharsets.ISO_8859_1);
        Shell.Result result =
                shell.reading(new ByteArrayInputStream(latin)).call("predict", "--model", model("things"));
        assertThat(result.out().lines().toList().getFirst())
                .isEqualTo("{\"text\":\"\uFFFDberfahrt\",\"label\":null,\"error\":\"not UTF-8\"}");
        assertThat(result.out().lines()).hasSize(2);
    }

    @Test
    void aLineIsAnsweredBeforeTheNextOneIsWaitedFor() {
        StringWriter out = new StringWriter();
        List<Long> answered = new ArrayList<>();
        InputStream slow = new InputStream() {
            private final byte[] text = "a plum\na saw\n".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                if (at == 0 || at == text.length || text[at - 1] == '\n') {
                    answered.add(out.toString().lines().count());
                }
                return at < text.length ? text[at++] : -1;
            }
        };
        assertThat(shell.reading(slow)
                        .call(out, "predict", "--model", model("things"))
                        .code())
                .isZero();
        assertThat(answered).containsExactly(0L, 1L, 2L);
    }

    @Test
    void anEmptyInputGivesAnEmptyOutput() throws IOException {
        assertThat(predict("things", "")).isEmpty();
    }

    @Test
    void aDamagedOrMissingFileOrAnotherFormatIsNamedAndNothingIsAnswered() throws IOException {
        shell.call("train", "--tasks", "things", "--regime", "head", "--out", model("hurt"));
        Path folder = home.resolve("models/hurt");
        byte[] card = Files.readAllBytes(folder.resolve("card.json"));
        Files.writeString(
                folder.resolve("card.json"),
                ((ObjectNode) JSON.readTree(card)).put("format", 9).toString());
        assertRefused("hurt", folder.resolve("card.json") + ": is of format 9");
        ObjectNode reader = (ObjectNode) JSON.readTree(card);
        Files.writeString(
                folder.resolve("card.json"), reader.put("head", "reader").toString());
        assertRefused("hurt", "this model reads passages");
        Files.writeString(
                folder.resolve("card.json"), reader.put("head", "salience").toString());
        assertRefused("hurt", "this model marks sentences");
        Files.writeString(
                folder.resolve("card.json"), reader.put("head", "hydra").toString());
        assertRefused("hurt", "has the head 'hydra'");
        Files.write(folder.resolve("card.json"), card);
        Files.writeString(folder.resolve("labels.json"), "[\"tool\",\"fruit\"]");
        assertRefused("hurt", folder.resolve("labels.json") + ": is damaged");
        Files.delete(folder.resolve("labels.json"));
        assertRefused("hurt", folder.resolve("labels.json") + ": is missing");
        assertRefused("nowhere", "nowhere: does not exist");
    }

    private void assertRefused(String name, String message) {
        Shell.Result result = shell.reading(input("a plum\n")).call("predict", "--model", model(name));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("steelyard: ").contains(message);
    }

    private List<JsonNode> predict(String name, String text, String... options) throws IOException {
        List<String> call = new ArrayList<>(List.of("predict", "--model", model(name)));
        call.addAll(List.of(options));
        Shell.Result result = shell.reading(input(text)).call(call.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
