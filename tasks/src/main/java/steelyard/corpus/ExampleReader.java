package steelyard.corpus;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.TaskKind;

/**
 * Reads examples out of JSON objects.
 *
 * @param kind what is asked, which decides the fields
 * @param names which field holds what
 * @param classes the labels there are, for kinds with labels
 * @param documentExists the documents there are, for kinds with documents
 */
record ExampleReader(TaskKind kind, FieldNames names, ClassNames classes, Predicate<String> documentExists) {

    /**
     * The example on a line; empty, with problems noted, if something is wrong with it.
     *
     * @param id its id, or empty if that is wrong
     */
    Optional<Example> example(Fields line, Optional<String> id) {
        Optional<String> text = line.text(names.text());
        Optional<? extends Gold> gold = switch (kind) {
            case CLASSIFICATION -> label(line);
            case QA -> answers(line);
            case SUMMARIZATION -> summary(line);
            case RESOLUTION -> resolution(line);
        };
        Optional<String> group = line.filled(ExampleLines.GROUP) ? line.name(ExampleLines.GROUP) : Optional.of("");
        if (id.isEmpty() || text.isEmpty() || gold.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Example(new Question(id.get(), text.get()), gold.get(), group.get()));
    }

    private Optional<Gold.Summary> summary(Fields line) {
        if (!line.has(ExampleLines.REFERENCES)) {
            return line.text(names.summary()).map(summary -> new Gold.Summary(List.of(summary)));
        }
        Optional<List<String>> references = line.texts(ExampleLines.REFERENCES);
        if (references.isPresent() && references.get().isEmpty()) {
            line.problem(ExampleLines.REFERENCES, "is an empty list; write at least one summary");
        }
        return references.filter(list -> !list.isEmpty()).map(Gold.Summary::new);
    }

    private Optional<Gold.Resolution> resolution(Fields line) {
        Optional<Gold.Label> label = label(line);
        Optional<Gold.Answers> answers = answers(line);
        return label.flatMap(one -> answers.map(other -> new Gold.Resolution(one.label(), other)));
    }

    private Optional<Gold.Label> label(Fields line) {
        Optional<String> written = line.name(names.label());
        Optional<String> label = written.flatMap(classes::label);
        if (written.isPresent() && label.isEmpty()) {
            line.problem(names.label(), classes.unknown(written.get()));
        }
        return label.map(Gold.Label::new);
    }

    private Optional<Gold.Answers> answers(Fields line) {
        Optional<List<String>> texts = line.texts(names.answers());
        Optional<List<String>> documents = line.names(names.documents());
        documents.orElse(List.of()).stream()
                .filter(documentExists.negate())
                .forEach(id -> line.problem(
                        names.documents(), "there is no document '%s'; add it or correct the line".formatted(id)));
        return texts.flatMap(answers -> documents.map(ids -> new Gold.Answers(answers, ids)));
    }
}
