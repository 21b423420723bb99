package steelyard.bench.cli;

import java.util.List;
import steelyard.corpus.ImportReport;

/**
 * What an import did, for people.
 *
 * @param report what it did
 */
record ImportedText(ImportReport report) {

    @Override
    public String toString() {
        ImportReport.Counts counts = report.counts();
        StringBuilder text = new StringBuilder("Made task '%s' of kind %s in %s\n"
                .formatted(report.card().name(), report.card().kind().id(), report.folder()));
        text.append("  train ").append(kept(counts.train()));
        if (counts.dev().read() > 0) {
            text.append(", dev ").append(kept(counts.dev()));
        }
        text.append(", test ").append(kept(counts.test())).append('\n');
        if (counts.documents() > 0) {
            text.append("  documents ").append(counts.documents());
            if (counts.trainingDocuments() > 0) {
                text.append(", and ").append(counts.trainingDocuments()).append(" for training questions alone");
            }
            text.append('\n');
        }
        List<String> labels = report.card().labels();
        if (!labels.isEmpty()) {
            text.append("  labels ").append(String.join(", ", labels)).append('\n');
        }
        if (counts.leftOut() > 0) {
            text.append("  left out by option ").append(counts.leftOut()).append('\n');
        }
        return text.append("Next: steelyard run --task ")
                .append(report.folder())
                .append('\n')
                .toString();
    }

    private static String kept(ImportReport.Count count) {
        return count.kept() == count.read() ? String.valueOf(count.kept()) : count.kept() + " of " + count.read();
    }
}
