package steelyard.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import steelyard.bench.advice.Advice;
import steelyard.bench.score.Comparisons;
import steelyard.task.TaskKind;

/** A report as people read it on a screen of 120 columns, in black and white or better. */
public final class ResultsScreen {
    /** As many words as fit into a line. */
    private static final Pattern WIDE = Pattern.compile("(.{1,116})(?: +|$)");

    private final Style style;

    /**
     * A screen.
     *
     * @param style how text is set off
     */
    public ResultsScreen(Style style) {
        this.style = style;
    }

    /** One table for each kind of task, then a sentence for each task. */
    public String of(Report report) {
        StringBuilder screen = new StringBuilder();
        new TreeMap<>(grouped(report.cells(), CellReport::kind)).forEach((kind, cells) -> {
            screen.append(table(kind, cells)).append('\n');
            screen.append(seeds(kind, cells));
            screen.append(groups(kind, cells));
            screen.append(risks(cells));
        });
        screen.append("Behind each value its 95 % interval.");
        if (report.cells().stream()
                .anyMatch(cell -> cell.preparation().footprint().fromCache())) {
            screen.append(" * a tuned model in it came from the cache.");
        }
        return screen.append("\n\n")
                .append(differences(report.comparisons()))
                .append(new CostTable(style).of(report.costs()))
                .append(ahead(report))
                .append(advice(report.advice()))
                .toString();
    }

    private String table(TaskKind kind, List<CellReport> cells) {
        List<String> header = ScoreCells.header(kind, kind.id());
        header.addAll(List.of("p50 ms", "p95 ms", "p99 ms", "prepare"));
        TextTable table = new TextTable(style, header);
        grouped(cells, CellReport::task).forEach((task, ofTask) -> {
            table.heading(ScoreCells.counted(task, ofTask.get(0).whole()));
            for (CellReport cell : ofTask) {
                List<String> row = ScoreCells.scores(kind, cell.method(), cell.whole());
                row.addAll(ScoreCells.latency(cell.latency()));
                row.add(ScoreCells.prepare(cell));
                table.row(row);
            }
        });
        return table.text();
    }

    /** How far a single seed's scores are off; empty where there was one seed. */
    private String seeds(TaskKind kind, List<CellReport> cells) {
        if (cells.stream().allMatch(cell -> cell.seeds().isEmpty())) {
            return "";
        }
        TextTable table = new TextTable(style, ScoreCells.header(kind, "between seeds"));
        grouped(cells, CellReport::task).forEach((task, ofTask) -> {
            table.heading("%s (standard deviation of %d seeds)".formatted(task, seeds(ofTask.getFirst())));
            ofTask.forEach(cell -> table.row(ScoreCells.deviations(kind, cell)));
        });
        return table.text() + "\n";
    }

    private static int seeds(CellReport cell) {
        return cell.seeds().values().iterator().next().values().size();
    }

    /** Every pair of methods; empty where each was alone. */
    private String differences(List<Comparisons> comparisons) {
        if (comparisons.stream().allMatch(ofTask -> ofTask.all().isEmpty())) {
            return "";
        }
        TextTable table = new TextTable(
                style, List.of("difference", "first - second", "95 % interval", "p", "Holm", "to prove it", "winner"));
        for (Comparisons ofTask : comparisons) {
            table.heading("%s, %s (%d items)"
                    .formatted(
                            ofTask.task(),
                            ofTask.metric(),
                            ofTask.all().isEmpty() ? 0 : ofTask.all().getFirst().items()));
            ofTask.all().forEach(pair -> table.row(ScoreCells.difference(pair)));
        }
        return table.text()
                + "p: McNemar's exact test where answers are right or wrong, else paired BCa bootstrap; Holm: corrected for\n"
                + "the comparisons of a task; to prove it: items that find such a difference in 4 of 5 experiments.\n\n";
    }

    /** The same scores for each group of a task by itself; empty where no task has groups. */
    private String groups(TaskKind kind, List<CellReport> cells) {
        if (cells.stream().allMatch(cell -> cell.groups().isEmpty())) {
            return "";
        }
        TextTable table = new TextTable(style, ScoreCells.header(kind, "by group"));
        grouped(cells, CellReport::task)
                .forEach((task, ofTask) -> ofTask.get(0).groups().forEach((group, part) -> {
                    table.heading(ScoreCells.counted(task + ", " + group, part));
                    ofTask.forEach(cell -> table.row(ScoreCells.scores(kind, cell.method(), cell.part(group))));
                }));
        return table.text() + "\n";
    }

    /** How many answers would be wrong if only the most confident ones were given; empty where that is not measured. */
    private String risks(List<CellReport> cells) {
        List<CellReport> measured =
                cells.stream().filter(cell -> cell.risk().isPresent()).toList();
        if (measured.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(style, List.of("wrong, of the surest", "25 %", "50 %", "75 %", "all", "aurc"));
        grouped(measured, CellReport::task).forEach((task, ofTask) -> {
            table.heading(ScoreCells.counted(task, ofTask.get(0).whole()));
            ofTask.forEach(cell -> table.row(ScoreCells.risks(cell)));
        });
        return table.text() + "\n";
    }

    private String ahead(Report report) {
        StringBuilder text = new StringBuilder(style.bold("Which method was ahead")).append('\n');
        report.verdicts()
                .forEach(verdict -> text.append("  ").append(verdict.sentence()).append('\n'));
        report.cells().stream()
                .map(CellReport::kind)
                .distinct()
                .sorted()
                .map(ResultsScreen::meaning)
                .filter(meaning -> !meaning.isEmpty())
                .forEach(meaning -> text.append("  (").append(meaning).append(")\n"));
        return text.toString();
    }

    private String advice(List<Advice> all) {
        StringBuilder text =
                new StringBuilder("\n").append(style.bold("What to use")).append('\n');
        for (Advice advice : all) {
            String paragraph = advice.task() + ": " + advice.paragraph();
            text.append(WIDE.matcher(paragraph).replaceAll("  $1\n"));
        }
        return text
                + "  (Not measured by run: how few labels are enough, see curve; what changed data do, see update;\n"
                + "  many users at once, see latency.)\n";
    }

    /** What a headline metric means whose name does not say it. */
    private static String meaning(TaskKind kind) {
        return switch (kind) {
            case CLASSIFICATION -> "";
            case QA ->
                "contains: the answer holds a right one word for word, or nothing is to be found and it abstained";
            case SUMMARIZATION -> "rouge1: the words that a summary shares with one by a person, as F1";
            case RESOLUTION -> "joint: the label is right, and the answer holds a right one word for word";
        };
    }

    private static <K> Map<K, List<CellReport>> grouped(List<CellReport> cells, Function<CellReport, K> key) {
        Map<K, List<CellReport>> groups = new LinkedHashMap<>();
        cells.forEach(cell -> groups.computeIfAbsent(key.apply(cell), unseen -> new ArrayList<>())
                .add(cell));
        return groups;
    }
}
