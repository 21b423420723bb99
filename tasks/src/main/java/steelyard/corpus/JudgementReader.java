package steelyard.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads judgements out of a table with a header: {@code query-id, corpus-id, score}. For one folder.
 *
 * @param queries ids of the queries there are; none if that is not known, so that any will do
 * @param documents ids of the documents, likewise
 * @param problems told what is wrong
 */
record JudgementReader(Set<String> queries, Set<String> documents, Problems problems) {
    private static final String QUERY = "query-id";
    private static final String DOCUMENT = "corpus-id";
    private static final String SCORE = "score";

    /** Judgements row by row; where something is wrong, a problem is noted. */
    Map<String, Map<String, Integer>> read(Table table) {
        Map<String, Map<String, Integer>> relevance = new LinkedHashMap<>();
        if (!hasColumns(table)) {
            return relevance;
        }
        int before = problems.count();
        for (Table.Row row : table.rows()) {
            if (table.fits(row, problems)) {
                add(new Judged(table, row), relevance);
            }
        }
        if (problems.count() == before && nothingIsRelevant(relevance)) {
            problems.add(table.name(), "names no relevant document; at least one row must have a score above 0");
        }
        return relevance;
    }

    private static boolean nothingIsRelevant(Map<String, Map<String, Integer>> relevance) {
        return relevance.values().stream()
                .flatMap(judged -> judged.values().stream())
                .noneMatch(score -> score > 0);
    }

    /** A row as it stands there. */
    private record Judged(Table table, Table.Row row) {
        String cell(String column) {
            return row.cells().get(table.header().indexOf(column)).strip();
        }
    }

    private boolean hasColumns(Table table) {
        List<String> missing = new ArrayList<>(List.of(QUERY, DOCUMENT, SCORE));
        missing.removeAll(table.header());
        missing.forEach(column -> problems.add(
                table.name() + " line 1",
                column,
                "there is no such column; the first line must be %s, %s, %s with a tab between them"
                        .formatted(QUERY, DOCUMENT, SCORE)));
        return missing.isEmpty();
    }

    private void add(Judged judged, Map<String, Map<String, Integer>> relevance) {
        boolean query = isKnown(judged, QUERY, queries, "query", BeirFolder.QUERIES);
        boolean document = isKnown(judged, DOCUMENT, documents, "document", BeirFolder.CORPUS);
        Optional<Integer> score = score(judged);
        if (!query || !document || score.isEmpty()) {
            return;
        }
        Map<String, Integer> ofQuery = relevance.computeIfAbsent(judged.cell(QUERY), unseen -> new LinkedHashMap<>());
        if (ofQuery.putIfAbsent(judged.cell(DOCUMENT), score.get()) != null) {
            problems.add(
                    judged.row().place(),
                    DOCUMENT,
                    "'%s' was judged for query '%s' on a line before; keep one of them"
                            .formatted(judged.cell(DOCUMENT), judged.cell(QUERY)));
        }
    }

    private boolean isKnown(Judged judged, String column, Set<String> known, String what, String file) {
        String id = judged.cell(column);
        if (known.isEmpty() || known.contains(id)) {
            return true;
        }
        problems.add(
                judged.row().place(),
                column,
                "there is no %s '%s' in %s; add it or remove the row".formatted(what, id, file));
        return false;
    }

    private Optional<Integer> score(Judged judged) {
        String written = judged.cell(SCORE);
        try {
            return Optional.of(Integer.parseInt(written));
        } catch (NumberFormatException e) {
            problems.add(
                    judged.row().place(),
                    SCORE,
                    "'%s' is not a whole number; write 0 for not relevant, 1 or more for relevant".formatted(written));
            return Optional.empty();
        }
    }
}
