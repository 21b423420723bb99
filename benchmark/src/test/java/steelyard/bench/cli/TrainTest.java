package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code steelyard train}: what it says, writes and refuses. */
class TrainTest extends SmallModels {
    private static final ObjectMapper JSON = new ObjectMapper();

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
}
