package steelyard.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.task.Example;
import steelyard.task.Splits;

/** Reads the JSONL files of one import. For one thread. */
final class JsonlReader {
    private final JsonlFormat format;
    private final Problems problems = new Problems();
    private final Ids ids = Ids.ofExamples(problems);

    JsonlReader(JsonlFormat format) {
        this.format = format;
    }

    /** Reads all files; the training file first, as it may decide which classes there are. */
    Imported read(ImportFiles files) {
        DocumentSource documents = format.documents()
                .map(path -> DocumentSource.read(path, problems))
                .orElse(DocumentSource.NONE);
        ClassNames classes = format.labelNames().isEmpty() ? ClassNames.open() : ClassNames.mapped(format.labelNames());
        List<Example> train = examples(files.train(), "train", reader(classes, documents));
        ClassNames known = classes.closed();
        known.checkTwo(files.train().toString(), problems);
        List<Example> test = examples(files.test(), "test", reader(known, documents));
        List<Example> dev = files.dev()
                .map(file -> examples(file, "dev", reader(known, documents)))
                .orElse(List.of());
        problems.throwIfAny();
        return new Imported(format.kind(), known.labels(), documents.documents(), new Splits(train, dev, test), 0);
    }

    private ExampleReader reader(ClassNames classes, DocumentSource documents) {
        return new ExampleReader(format.kind(), format.fields(), classes, documents::has);
    }

    private List<Example> examples(Path path, String split, ExampleReader reader) {
        List<Fields> lines = TextFile.read(path, problems)
                .map(file -> JsonLines.of(file, problems))
                .orElse(List.of());
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (Fields line : lines) {
            Optional<String> id = id(line, GeneratedId.of(split, ++number));
            id.ifPresent(value -> ids.claim(value, line.place(), format.fields().id()));
            reader.example(line, id).ifPresent(examples::add);
        }
        return examples;
    }

    private Optional<String> id(Fields line, String generated) {
        String field = format.fields().id();
        // A field that was named by hand is meant to be there; a mistyped name must not pass for "no ids".
        return field.equals(ExampleLines.ID) && !line.has(field) ? Optional.of(generated) : line.name(field);
    }
}
