package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A model for labels and one for answers, trained on a handful of texts. */
abstract class SmallModels {

    /** One for all tests: what is tuned for one of them is in the cache for the others. */
    @TempDir
    static Path home = Path.of("");

    static Shell.Result trained = new Shell.Result(-1, "", "");

    final Shell shell = new Shell(home);

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

    static String model(String name) {
        return at("models/" + name);
    }

    static String at(String name) {
        return home.resolve(name).toString();
    }
}
