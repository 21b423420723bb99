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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a task folder to a model folder to answers, as a shell sees it. */
class TrainAndPredictTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for all tests: what is tuned for one of them is in the cache for the others. */
    @TempDir
    private static Path home = Path.of("");

    private static Shell.Result trained = new Shell.Result(-1, "", "");

    private final Shell shell = new Shell(home);

    @BeforeAll
    static void aModelOfEachKind() throws IOException {
        Path things = TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.write( // the last label is wrong, so that no score is perfect and intervals are wide
                things.resolve("test.jsonl"),
                "{\"id\":\"b1\",\"text\":\"a bowl of cherries\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\",\"text\":\"a screwdriver\",\"label\":\"tool\"}",
                "{\"id\":\"b3\",\"text\":\"ripe pears and apples\",\"label\":\"tool\"}");
        TaskFolders.questions(home.resolve("corpus/questions"));
        trained = new Shell(home).call("train", "--tasks", "things", "--regime", "head", "--out", model("things"));
        Shell.Result asked =
                new Shell(home).call("train", "--tasks", "questions", "--regime", "head", "--out", model("questions"));
        assertThat(asked.code()).as(asked.err()).isZero();
    }

    @Test
    void trainingSaysHowItWentAndWhereTheModelIs() throws IOException {
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.err()).isEmpty();
        assertThat(trained.out())
                .startsWith("things: regime head (asked for), best pass 1 of 1, dev score ")
                .contains("trained in ", "On 3 test items:", "accuracy", "macro_f1", "n 3)")
                .endsWith("Model folder: " + model("things") + "\n");
        try (Stream<Path> beside = Files.list(home.resolve("models"))) {
            assertThat(beside.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void theCardHoldsTheScoresThatARunOfTheSameMethodGives() throws IOException {
        JsonNode card = JSON.readTree(home.resolve("models/things/card.json").toFile());
        assertThat(card.at("/facts/test/n").asInt()).isEqualTo(3);
        assertThat(card.at("/facts/machine/cpus").asInt()).isPositive();
        assertThat(card.at("/facts/date").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(card.at("/facts/task/train").asInt()).isEqualTo(5);
        assertThat(card.at("/base/sha256").asText()).hasSize(64);
        Shell.Result run = shell.call(
                "run", "--tasks", "things", "--methods", "finetuned", "--regime", "head", "--json", "--out", at("run"));
        JsonNode cell = JSON.readTree(run.out()).at("/cells/0");
        assertThat(cell.at("/prepare/from_cache").asBoolean()).isTrue();
        assertThat(card.at("/facts/test/scores/accuracy/value").asDouble()).isLessThan(1);
        for (String score : List.of("accuracy", "macro_f1", "mcc")) {
            for (String part : List.of("value", "low", "high")) {
                assertThat(card.at("/facts/test/scores/" + score + "/" + part).asDouble(-9))
                        .isBetween(
                                cell.at("/scores/" + score + "/" + part).asDouble() - 1e-6,
                                cell.at("/scores/" + score + "/" + part).asDouble() + 1e-6);
            }
        }
    }

    @Test
    void aModelThatTheCacheHoldsIsNotTrainedAgain() {
        Shell.Result again = shell.call("train", "--tasks", "things", "--regime", "head", "--out", model("again"));
        assertThat(again.out()).contains(", from the cache\n").doesNotContain("trained in");
    }

    @Test
    void aCachedModelIsInItsRegimeForTheReasonOfThisCallAndNotOfTheFirst() {
        Shell.Result byItself = shell.call("train", "--tasks", "things", "--epochs", "1", "--out", model("by-itself"));
        assertThat(byItself.out()).startsWith("things: regime contrastive (2.5 examples a class, 16 or fewer)");
        Shell.Result asked = shell.call(
                "train", "--tasks", "things", "--regime", "contrastive", "--epochs", "1", "--out", model("asked"));
        assertThat(asked.out())
                .startsWith("things: regime contrastive (asked for)")
                .contains("from the cache");
    }

    @Test
    void aTrainingThatItsBudgetEndedSaysSo() throws IOException {
        Shell.Result result = shell.call(
                "train", "--tasks", "things", "--regime", "full", "--train-budget", "0.001s", "--out", model("cut"));
        assertThat(result.out()).contains("(the time budget ended the training before its plan)");
        assertThat(JSON.readTree(home.resolve("models/cut/card.json").toFile())
                        .at("/training/cut")
                        .asBoolean())
                .isTrue();
        assertThat(home.resolve("models/cut/README.md")).content().contains("the time budget ended the training");
    }

    @Test
    void matricesThatLoraCannotAddAreAWrongCall() {
        for (List<String> wrong : List.of(List.of("--lora-projections", ","), List.of("--lora-rank", "100000"))) {
            Shell.Result result = shell.call(Stream.concat(
                            Stream.of("train", "--tasks", "things", "--regime", "lora", "--out", model("wrong")),
                            wrong.stream())
                    .toArray(String[]::new));
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains(wrong.getFirst());
        }
    }

    @Test
    void aFolderThatHoldsFoldersOnlyIsNotEmpty() throws IOException {
        Path inside = Files.createDirectories(home.resolve("models/kept/inside"));
        Shell.Result result = shell.call("train", "--tasks", "things", "--regime", "head", "--out", model("kept"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is there already");
        assertThat(inside).isDirectory();
    }

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

    @Test
    void aFolderThatIsThereAlreadyIsKeptUnlessItIsAModelAndReplaceIsSaid() throws IOException {
        String[] train = {"train", "--tasks", "things", "--regime", "head", "--out", model("twice")};
        assertThat(shell.call(train).code()).isZero();
        Path readme = home.resolve("models/twice/README.md");
        Files.writeString(readme, "mine");
        Shell.Result refused = shell.call(train);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(model("twice") + ": is there already", "--replace");
        assertThat(readme).hasContent("mine");
        List<String> replacing = new ArrayList<>(List.of(train));
        replacing.add("--replace");
        assertThat(shell.call(replacing.toArray(String[]::new)).code()).isZero();
        assertThat(Files.readString(readme)).startsWith("# all-minilm");
        Path letters = Files.createDirectories(home.resolve("letters"));
        Files.writeString(letters.resolve("to-my-aunt.txt"), "Dear aunt");
        replacing.set(replacing.indexOf(model("twice")), letters.toString());
        assertThat(shell.call(replacing.toArray(String[]::new)).err()).contains("it is no model folder");
        assertThat(letters.resolve("to-my-aunt.txt")).hasContent("Dear aunt");
    }

    @Test
    void aTaskThatNeedsMoreThanOneModelIsRefused() throws IOException {
        Path task = home.resolve("news");
        TaskFolders.write(task.resolve("task.yaml"), "name: news", "kind: summarization", "description: What is new?");
        for (String split : List.of("train", "dev", "test")) {
            TaskFolders.write(
                    task.resolve(split + ".jsonl"),
                    "{\"id\":\"%s\",\"text\":\"Rain fell on the %s. Then none.\",\"summary\":\"Rain fell.\"}"
                            .formatted(split, split));
        }
        Shell.Result result = shell.call("train", "--task", task.toString(), "--out", model("news"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("'news' is of kind summarization");
        assertThat(home.resolve("models/news")).doesNotExist();
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

    private static String model(String name) {
        return at("models/" + name);
    }

    private static String at(String name) {
        return home.resolve(name).toString();
    }
}
