package steelyard.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import steelyard.task.Question;
import steelyard.task.Task;

/** Reads changes out of JSON objects. For one thread. */
final class ChangeReader {
    private static final String CHANGE = "change";
    private static final String DOCUMENT = "document";
    private static final String BEFORE = "old_answers";
    private static final String NOW = "new_answers";

    private final Task before;
    private final Set<String> now;
    private final Set<String> touched;
    private final Ids ids;

    /**
     * @param before the task as it was
     * @param now ids of the documents that there are now
     * @param touched ids of the documents that are not what they were
     * @param problems told what is wrong
     */
    ChangeReader(Task before, Set<String> now, Set<String> touched, Problems problems) {
        this.before = before;
        this.now = now;
        this.touched = touched;
        this.ids = Ids.of(before, problems);
    }

    /** The change on a line; empty, with problems noted, if something is wrong with it. */
    Optional<FactChange> change(Fields line) {
        Optional<String> id = line.name(ExampleLines.ID);
        id.ifPresent(value -> ids.claim(value, line.place(), ExampleLines.ID));
        Optional<String> question = line.text(ExampleLines.QUESTION);
        Optional<FactChange.Kind> kind = kind(line);
        Optional<String> document = document(line, kind);
        Optional<List<String>> old = answers(line, BEFORE, kind, FactChange.Kind.NEW);
        Optional<List<String>> fresh = answers(line, NOW, kind, FactChange.Kind.WITHDRAWN);
        boolean whole = Stream.of(id, question, kind, document, old, fresh).allMatch(Optional::isPresent);
        return whole
                ? Optional.of(new FactChange(
                        new Question(id.get(), question.get()), kind.get(), document.get(), old.get(), fresh.get()))
                : Optional.empty();
    }

    private static Optional<FactChange.Kind> kind(Fields line) {
        Optional<String> written = line.name(CHANGE);
        Optional<FactChange.Kind> kind = written.flatMap(FactChange.Kind::of);
        if (written.isPresent() && kind.isEmpty()) {
            line.problem(CHANGE, "'%s' is not known; choose one of changed, withdrawn, new".formatted(written.get()));
        }
        return kind;
    }

    private Optional<String> document(Fields line, Optional<FactChange.Kind> kind) {
        Optional<String> named = line.name(DOCUMENT);
        if (named.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        String id = named.get();
        boolean gone = !now.contains(id);
        if (gone && !(kind.get() == FactChange.Kind.WITHDRAWN && touched.contains(id))) {
            line.problem(
                    DOCUMENT,
                    "there is no document '%s' in documents/ or in the task '%s'; correct the id or add the file"
                            .formatted(id, before.name()));
            return Optional.empty();
        }
        if (!touched.contains(id)) {
            line.problem(
                    DOCUMENT,
                    "the document '%s' is what it was; put its new version into documents/ or remove the line"
                            .formatted(id));
            return Optional.empty();
        }
        return named;
    }

    /** Answers that there have to be, unless the fact is of the kind that has none. */
    private static Optional<List<String>> answers(
            Fields line, String field, Optional<FactChange.Kind> kind, FactChange.Kind without) {
        Optional<List<String>> texts = line.has(field) ? line.texts(field) : Optional.of(List.of());
        if (kind.isEmpty() || texts.isEmpty()) {
            return Optional.empty();
        }
        boolean none = kind.get() == without;
        if (texts.get().isEmpty() != none) {
            line.problem(
                    field,
                    "a fact that is %s has %s; correct the line"
                            .formatted(kind.get().id(), none ? "none" : "at least one"));
            return Optional.empty();
        }
        return texts;
    }
}
