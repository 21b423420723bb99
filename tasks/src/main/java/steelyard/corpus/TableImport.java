package steelyard.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Splits;
import steelyard.task.TaskKind;

/**
 * Makes labelled examples out of tables. For one import.
 *
 * @param textColumns by name or number, joined with a space; none means all but the label's
 * @param labelColumn by name or number
 * @param source reads a file as a table
 * @param problems told what is wrong
 */
record TableImport(List<String> textColumns, String labelColumn, Source source, Problems problems) {

    /** Reads a file as a table. */
    @FunctionalInterface
    interface Source {
        /** The table; empty, with problems noted, if there is none. */
        Optional<Table> table(TextFile file, Problems problems);
    }

    /** Reads all files; the training file first, as it may decide which classes there are. */
    Imported read(ImportFiles files, ClassNames classes) {
        List<Example> train = examples(files.train(), "train", classes);
        ClassNames known = classes.closed();
        known.checkTwo(files.train().toString(), problems);
        List<Example> test = examples(files.test(), "test", known);
        List<Example> dev =
                files.dev().map(file -> examples(file, "dev", known)).orElse(List.of());
        problems.throwIfAny();
        return new Imported(TaskKind.CLASSIFICATION, known.labels(), List.of(), new Splits(train, dev, test), 0);
    }

    private List<Example> examples(Path path, String split, ClassNames classes) {
        Optional<Table> table = TextFile.read(path, problems).flatMap(file -> source.table(file, problems));
        if (table.isEmpty()) {
            return List.of();
        }
        OptionalInt label = table.get().column(labelColumn, problems);
        List<Integer> texts = textPositions(table.get(), label);
        if (label.isEmpty() || texts.isEmpty()) {
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (Table.Row row : table.get().rows()) {
            String id = GeneratedId.of(split, ++number);
            if (table.get().fits(row, problems)) {
                Optional<String> name = label(row, label.getAsInt(), classes);
                text(row, texts)
                        .flatMap(text -> name.map(value -> new Example(new Question(id, text), new Gold.Label(value))))
                        .ifPresent(examples::add);
            }
        }
        return examples;
    }

    private List<Integer> textPositions(Table table, OptionalInt label) {
        if (textColumns.isEmpty()) {
            return IntStream.range(0, table.width())
                    .filter(position -> label.isPresent() && position != label.getAsInt())
                    .boxed()
                    .toList();
        }
        List<Integer> positions = new ArrayList<>();
        textColumns.forEach(column -> table.column(column, problems).ifPresent(positions::add));
        if (label.isPresent() && positions.contains(label.getAsInt())) {
            problems.add(table.name(), "column '%s' is named as text and as label; choose".formatted(labelColumn));
        }
        return positions;
    }

    private Optional<String> text(Table.Row row, List<Integer> positions) {
        String text = positions.stream()
                .map(position -> row.cells().get(position).strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            problems.add(row.place(), "text", "is blank; fill it in or remove the row");
        }
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private Optional<String> label(Table.Row row, int position, ClassNames classes) {
        String written = row.cells().get(position).strip();
        if (written.isEmpty()) {
            problems.add(row.place(), "label", "is blank; fill it in or remove the row");
            return Optional.empty();
        }
        Optional<String> label = classes.label(written);
        if (label.isEmpty()) {
            problems.add(row.place(), "label", classes.unknown(written));
        }
        return label;
    }
}
