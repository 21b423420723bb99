package steelyard.bench.report;

import java.util.List;
import steelyard.bench.update.UpdateRow;
import steelyard.bench.update.UpdatedTask;

/**
 * What a change did to methods, and what it took them to catch up.
 *
 * @param provenance where the numbers come from; its tasks are those of before
 * @param name of the update
 * @param sha256 hash over the files of the update
 * @param parts one for each task that changes
 */
public record UpdateReport(Provenance provenance, String name, String sha256, List<Part> parts) {
    /** The file in the report folder. */
    public static final String FILE = "update.json";

    public UpdateReport {
        parts = List.copyOf(parts);
    }

    /**
     * A task that changes.
     *
     * @param task what changed and was asked
     * @param rows the states of each method, method by method
     */
    public record Part(UpdatedTask task, List<UpdateRow> rows) {
        public Part {
            rows = List.copyOf(rows);
        }

        /** A sentence for each method, in the order of the rows. */
        List<UpdateSentence> sentences() {
            return rows.stream()
                    .map(UpdateRow::method)
                    .distinct()
                    .map(method -> UpdateSentence.of(
                            this,
                            rows.stream()
                                    .filter(row -> row.method().equals(method))
                                    .toList()))
                    .toList();
        }
    }
}
