package steelyard.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in {@code update.yaml}.
 *
 * @param name of the update
 * @param documentsOf the task whose documents change
 * @param withdrawn ids of its documents that are no more
 * @param labelsOf the task that gets more labels
 * @param labels these labels
 */
record UpdateYaml(
        String name,
        Optional<Named> documentsOf,
        List<String> withdrawn,
        Optional<Named> labelsOf,
        List<String> labels) {
    static final String FILE = "update.yaml";
    static final String DOCUMENTS_OF = "documents_of";
    static final String WITHDRAWN = "withdrawn_documents";
    static final String LABELS_OF = "labels_of";
    static final String LABELS = "labels";
    private static final String NAME = "name";
    private static final List<String> KEYS =
            List.of(NAME, "description", "licence", DOCUMENTS_OF, WITHDRAWN, LABELS_OF, LABELS);

    /**
     * A value with the line that it stands on.
     *
     * @param place file and line
     * @param value what stands there
     */
    record Named(String place, String value) {}

    /** Reads the file; empty, with problems noted, if it cannot be told what changes. */
    static Optional<UpdateYaml> of(TextFile file, Problems problems) {
        return YamlMap.read(file, problems).flatMap(entries -> new Reader(file.name(), entries, problems).read());
    }

    /** Reads entries and notes what is wrong with them. */
    private record Reader(String file, Map<String, YamlMap.Entry> entries, Problems problems) {

        Optional<UpdateYaml> read() {
            entries.forEach((key, entry) -> {
                if (!KEYS.contains(key)) {
                    problems.add(entry.place(), key, "is not known; the keys are " + String.join(", ", KEYS));
                }
            });
            String name = text(NAME).map(Named::value).orElse("updates");
            Optional<Named> documentsOf = text(DOCUMENTS_OF);
            Optional<Named> labelsOf = text(LABELS_OF);
            List<String> labels = list(LABELS);
            if (documentsOf.isEmpty() && labelsOf.isEmpty()) {
                problems.add(file, "names no task that changes; add %s, %s or both".formatted(DOCUMENTS_OF, LABELS_OF));
                return Optional.empty();
            }
            if (labelsOf.isPresent() && labels.isEmpty()) {
                problems.add(labelsOf.get().place(), LABELS, "is missing; list the new labels");
            }
            return Optional.of(new UpdateYaml(name, documentsOf, list(WITHDRAWN), labelsOf, labels));
        }

        private Optional<Named> text(String key) {
            YamlMap.Entry entry = entries.get(key);
            if (entry == null) {
                return Optional.empty();
            }
            if (!entry.isText() || entry.text().isBlank()) {
                problems.add(entry.place(), key, "must be text; write it on one line behind the colon");
                return Optional.empty();
            }
            return Optional.of(new Named(entry.place(), entry.text().strip()));
        }

        private List<String> list(String key) {
            YamlMap.Entry entry = entries.get(key);
            if (entry == null) {
                return List.of();
            }
            boolean fine = entry.isList() && entry.values().stream().noneMatch(String::isBlank);
            if (!fine) {
                problems.add(entry.place(), key, "is no list of names; write %s: [one, another]".formatted(key));
            }
            return fine ? entry.values().stream().distinct().toList() : List.of();
        }
    }
}
