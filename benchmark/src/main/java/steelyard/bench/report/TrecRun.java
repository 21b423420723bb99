package steelyard.bench.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steelyard.bench.retrieval.DocumentHit;
import steelyard.bench.retrieval.JudgedRanking;
import steelyard.task.TaskException;

/**
 * Rankings as trec_eval reads them: a line {@code query Q0 document rank score tag} for each hit. trec_eval goes by the score
 * alone, as a float; so that it sees the ranks that are written, each score is below the one before, by the least that a
 * float can hold where two are equal.
 *
 * @param prefix path and beginning of the files' names
 */
public record TrecRun(Path prefix) {

    /**
     * To be called before the long work begins.
     *
     * @param ids all ids that may have to be written
     * @throws TaskException if files could not be written there, or an id would break a line
     */
    public void check(Stream<String> ids) {
        Path folder = prefix.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new TaskException(
                    "--run-file %s: there is no folder %s; create it or give another one".formatted(prefix, folder));
        }
        ids.filter(id -> id.chars().anyMatch(Character::isWhitespace))
                .findFirst()
                .ifPresent(id -> {
                    throw new TaskException(
                            "--run-file: the id '%s' holds white space, which no run file can; rename it"
                                    .formatted(id));
                });
    }

    /**
     * Writes a ranking into its file.
     *
     * @return the file
     */
    public Path write(JudgedRanking ranking) {
        Path file = prefix.resolveSibling(prefix.getFileName() + "." + ranking.name() + ".run");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, List<DocumentHit>> query : ranking.hits().entrySet()) {
                writer.write(lines(query.getKey(), query.getValue(), "steelyard-" + ranking.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }

    private static String lines(String query, List<DocumentHit> hits, String tag) {
        StringBuilder lines = new StringBuilder();
        float above = Float.POSITIVE_INFINITY;
        for (int rank = 1; rank <= hits.size(); rank++) {
            DocumentHit hit = hits.get(rank - 1);
            above = Math.min((float) hit.score(), Math.nextDown(above));
            lines.append("%s Q0 %s %d %s %s\n".formatted(query, hit.document(), rank, above, tag));
        }
        return lines.toString();
    }
}
