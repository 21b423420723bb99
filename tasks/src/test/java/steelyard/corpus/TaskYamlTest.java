package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.task.TaskKind;

class TaskYamlTest {
    private static final String CARD = "name: moods\nkind: classification\nlabels: [sad, glad]\n";

    @TempDir
    Path parent = Path.of("");

    private String[] problems(String yaml) {
        return SmallTask.classification(parent).write("task.yaml", yaml).problems();
    }

    @Test
    void descriptionAndLicenceMayBeLeftOut() {
        assertThat(problems(CARD)).isEmpty();
    }

    @Test
    void anUnknownKindIsToldTheKindsThereAre() {
        assertThat(problems("name: x\nkind: translation\n"))
                .containsExactly(
                        "task.yaml line 2: field 'kind': 'translation' is not known; choose one of " + TaskKind.ids());
    }

    @Test
    void aMistypedKeyIsToldTheKeysThereAre() {
        assertThat(problems(CARD + "license: CC0\n"))
                .containsExactly("task.yaml line 4: field 'license': is not known; the keys are name, kind,"
                        + " description, labels, licence, documents");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertThat(problems("name: x\nkind: classification\nlabels: [sad\n"))
                .singleElement()
                .asString()
                .startsWith("task.yaml line ")
                .contains("broken YAML (while parsing a flow sequence")
                .endsWith("; correct the line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`- name`|task.yaml: is not a map; write lines such as 'name: my-task'",
                "``|task.yaml: is not a map; write lines such as 'name: my-task'",
                "`name: x\nname: y\nkind: qa`|task.yaml line 2: field 'name': stands there twice; remove one",
                "`name: x\nkind: qa\n---\nname: y`|task.yaml: holds more than one YAML document; keep the first",
                "`name: x`|task.yaml: field 'kind': is missing; add it",
                "`name: x\nkind: [qa]`|task.yaml line 2: field 'kind': must be text; write it on one line behind the colon",
                "`kind: classification\nlabels: [a, b]`|task.yaml: field 'name': is missing; add it",
                "`name: ''\nkind: qa`|task.yaml line 1: field 'name': is blank; fill it in",
                "`name: a b\nkind: qa`|task.yaml line 1: field 'name': 'a b' is no task name; use letters, digits, dots, dashes and underscores only",
                "`name: x\nkind: classification`|task.yaml: field 'labels': is missing; list the labels, such as labels: [negative, positive]",
                "`name: x\nkind: classification\nlabels: sad`|task.yaml line 3: field 'labels': is not a list; write labels: [negative, positive]",
                "`name: x\nkind: classification\nlabels: [{a: b}, c]`|task.yaml line 3: field 'labels': is not a list; write labels: [negative, positive]",
                "`name: x\nkind: classification\nlabels: [sad]`|task.yaml line 3: field 'labels': there are fewer than two labels; list all of them",
                "`name: x\nkind: classification\nlabels: [sad, glad, sad]`|task.yaml line 3: field 'labels': 'sad' stands there twice; remove one",
                "`name: x\nkind: classification\nlabels: [sad, glad, '']`|task.yaml line 3: field 'labels': a label is blank; remove it or put it in quotes",
                "`name: x\nkind: qa\nlabels: [a, b]`|task.yaml line 3: field 'labels': a task of kind qa has no labels; remove the key"
            })
    void aWrongCardSaysWhichLineIsWrongAndWhatToDo(String yaml, String problem) {
        assertThat(problems(yaml)).contains(problem);
    }

    @Test
    void aWrongNameIsOneProblemAndNotTwo() {
        assertThat(problems("name: ''\nkind: classification\nlabels: [sad, glad]\n"))
                .hasSize(1);
        assertThat(problems("name: [x]\nkind: classification\nlabels: [sad, glad]\n"))
                .hasSize(1);
    }
}
