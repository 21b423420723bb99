package steelyard.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

/** What stands in {@code task.yaml}, and the rules for it. */
final class TaskYaml {
    static final String FILE = "task.yaml";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String DESCRIPTION = "description";
    static final String LABELS = "labels";
    static final String LICENCE = "licence";
    static final String DOCUMENTS = "documents";
    private static final List<String> KEYS = List.of(NAME, KIND, DESCRIPTION, LABELS, LICENCE, DOCUMENTS);
    private static final Pattern GOOD_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /**
     * All that the file says.
     *
     * @param card what the task is
     * @param documents the folder of the documents, seen from the task's folder
     */
    record Header(TaskCard card, String documents) {}

    private final String file;
    private final Map<String, YamlMap.Entry> entries;
    private final Problems problems;

    private TaskYaml(String file, Map<String, YamlMap.Entry> entries, Problems problems) {
        this.file = file;
        this.entries = entries;
        this.problems = problems;
    }

    /**
     * Reads the head of a task; empty, with problems noted, if its kind cannot be told. Where other keys are wrong it has
     * stand-ins for them and the problems are noted.
     */
    static Optional<Header> header(TextFile file, Problems problems) {
        return YamlMap.read(file, problems).flatMap(entries -> new TaskYaml(file.name(), entries, problems).header());
    }

    /** The kind that a file names, known or not; empty if it names none or is no YAML. */
    static Optional<String> kindName(TextFile file) {
        return YamlMap.read(file, new Problems())
                .map(entries -> entries.get(KIND))
                .filter(YamlMap.Entry::isText)
                .map(YamlMap.Entry::text);
    }

    /** What is wrong with a task's name, if anything. */
    static Optional<String> wrongName(String name) {
        return GOOD_NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("'" + name + "' is no task name; use letters, digits, dots, dashes and underscores only");
    }

    private Optional<Header> header() {
        entries.forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                problems.add(entry.place(), key, "is not known; the keys are " + String.join(", ", KEYS));
            }
        });
        String name = required(NAME).orElse("unnamed");
        wrongName(name).ifPresent(problem -> problems.add(place(NAME), NAME, problem));
        String description = optional(DESCRIPTION);
        String licence = optional(LICENCE);
        return kind().map(kind ->
                new Header(new TaskCard(name, kind, description, licence, labels(kind)), documents(kind)));
    }

    /** A handbook that several tasks share need not be copied: the key says where it is. */
    private String documents(TaskKind kind) {
        String folder = optional(DOCUMENTS);
        if (!folder.isEmpty() && !kind.hasDocuments()) {
            problems.add(
                    place(DOCUMENTS),
                    DOCUMENTS,
                    "a task of kind %s has no documents; remove the key".formatted(kind.id()));
        }
        return folder.isEmpty() ? DocumentFiles.FOLDER : folder;
    }

    private Optional<TaskKind> kind() {
        Optional<String> id = required(KIND);
        Optional<TaskKind> kind = id.flatMap(TaskKind::of);
        if (id.isPresent() && kind.isEmpty()) {
            problems.add(place(KIND), KIND, "'%s' is not known; choose one of %s".formatted(id.get(), TaskKind.ids()));
        }
        return kind;
    }

    private List<String> labels(TaskKind kind) {
        YamlMap.Entry entry = entries.get(LABELS);
        if (!kind.hasLabels()) {
            if (entry != null && !entry.values().isEmpty()) {
                problems.add(
                        entry.place(), LABELS, "a task of kind %s has no labels; remove the key".formatted(kind.id()));
            }
            return List.of();
        }
        if (entry == null) {
            problems.add(file, LABELS, "is missing; list the labels, such as labels: [negative, positive]");
            return List.of();
        }
        return checkedLabels(entry);
    }

    private List<String> checkedLabels(YamlMap.Entry entry) {
        if (!entry.isList()) {
            problems.add(entry.place(), LABELS, "is not a list; write labels: [negative, positive]");
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        List<String> labels = new ArrayList<>();
        for (String label : entry.values()) {
            if (label.isBlank()) {
                problems.add(entry.place(), LABELS, "a label is blank; remove it or put it in quotes");
            } else if (seen.add(label)) {
                labels.add(label);
            } else {
                problems.add(entry.place(), LABELS, "'%s' stands there twice; remove one".formatted(label));
            }
        }
        if (labels.size() < 2) {
            problems.add(entry.place(), LABELS, "there are fewer than two labels; list all of them");
        }
        return labels;
    }

    private Optional<String> required(String key) {
        String value = optional(key);
        if (entries.get(key) == null) {
            problems.add(file, key, "is missing; add it");
        } else if (value.isBlank() && entries.get(key).isText()) {
            problems.add(place(key), key, "is blank; fill it in");
        }
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    private String optional(String key) {
        YamlMap.Entry entry = entries.get(key);
        if (entry == null) {
            return "";
        }
        if (!entry.isText()) {
            problems.add(entry.place(), key, "must be text; write it on one line behind the colon");
            return "";
        }
        return entry.text().strip();
    }

    private String place(String key) {
        YamlMap.Entry entry = entries.get(key);
        return entry == null ? file : entry.place();
    }
}
