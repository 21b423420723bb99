package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import steelyard.bench.report.EarlierReport.CellKey;

/**
 * What two reports have not in common, and what a reader of their comparison has to know of it.
 *
 * @param before the first report
 * @param after the second
 */
record ChangeNotes(EarlierReport before, EarlierReport after) {
    /** All of it, in sentences. */
    List<String> on(List<CellKey> compared) {
        List<String> notes = new ArrayList<>();
        onlyIn(after, before, notes);
        onlyIn(before, after, notes);
        otherKinds(notes);
        compared.stream()
                .map(CellKey::task)
                .distinct()
                .filter(this::otherData)
                .forEach(task -> notes.add(task
                        + ": the data have changed; only items that are the same in both are compared one by one"));
        for (CellKey key : compared) {
            missing(before, key, notes);
            missing(after, key, notes);
            otherSeeds(key, notes);
        }
        return notes;
    }

    private static void onlyIn(EarlierReport one, EarlierReport other, List<String> notes) {
        for (JsonNode cell : one.results().path("cells")) {
            CellKey key = EarlierReport.key(cell);
            if (other.cell(key).isEmpty()) {
                notes.add("%sonly in %s".formatted(place(key), one.file()));
            }
        }
    }

    private void otherKinds(List<String> notes) {
        for (JsonNode cell : after.results().path("cells")) {
            CellKey key = EarlierReport.key(cell);
            if (before.cell(key).isPresent() && !before.kind(key).equals(after.kind(key))) {
                notes.add("%snot compared, since the kind of task has changed from %s to %s"
                        .formatted(place(key), before.kind(key), after.kind(key)));
            }
        }
    }

    private boolean otherData(String task) {
        String hash = "/provenance/tasks/" + task.replace("~", "~0").replace("/", "~1") + "/sha256";
        return !before.results().at(hash).equals(after.results().at(hash));
    }

    private static void missing(EarlierReport report, CellKey key, List<String> notes) {
        if (!report.answers(key).isEmpty() && !report.holdsAllAnswers(key)) {
            notes.add("%sthe predictions.jsonl beside %s does not hold all answers; the scores alone are compared"
                    .formatted(place(key), report.file()));
        }
    }

    private void otherSeeds(CellKey key, List<String> notes) {
        SortedSet<Long> common = new TreeSet<>(before.answers(key).keySet());
        common.retainAll(after.answers(key).keySet());
        int fewest = Math.min(before.answers(key).size(), after.answers(key).size());
        if (common.isEmpty() && fewest == 1) {
            notes.add(place(key) + "one seed here and another there; what a seed changes is not counted");
        } else if (common.isEmpty() && fewest > 1) {
            notes.add("%sother seeds; %d of each are compared, as independent ones".formatted(place(key), fewest));
        }
    }

    private static String place(CellKey key) {
        return "%s, %s: ".formatted(key.task(), key.method());
    }
}
