package steelyard.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.text.AnswerText;

/**
 * Brings questions up to date: one that names the document of a change and has its old answer gets the new one. One whose
 * documents are all gone has no answer any more.
 *
 * @param changes what is not what it was
 * @param gone ids of documents that are no more
 */
record FactRevision(List<FactChange> changes, Set<String> gone) {

    /** Whether a question asks for what changed. */
    static boolean asksFor(FactChange change, Gold.Answers gold) {
        List<AnswerText> before = change.before().stream().map(AnswerText::of).toList();
        return gold.documents().contains(change.document())
                && gold.texts().stream().map(AnswerText::of).anyMatch(before::contains);
    }

    /** The questions with answers that are right now. */
    List<Example> revise(List<Example> examples) {
        return examples.stream()
                .map(example -> new Example(example.question(), revise(answers(example)), example.group()))
                .toList();
    }

    /** The changes that some of the questions ask for. */
    Set<String> taught(List<Example> examples) {
        Set<String> taught = new HashSet<>();
        for (FactChange change : changes) {
            if (examples.stream().anyMatch(example -> asksFor(change, answers(example)))) {
                taught.add(change.question().id());
            }
        }
        return taught;
    }

    private Gold.Answers revise(Gold.Answers gold) {
        Optional<FactChange> change =
                changes.stream().filter(one -> asksFor(one, gold)).findFirst();
        List<String> texts = change.map(FactChange::now).orElse(gold.texts());
        List<String> documents =
                gold.documents().stream().filter(id -> !gone.contains(id)).toList();
        boolean lost = documents.isEmpty() && !gold.documents().isEmpty();
        return texts.isEmpty() || lost ? new Gold.Answers(List.of(), List.of()) : new Gold.Answers(texts, documents);
    }

    static Gold.Answers answers(Example example) {
        return example.gold()
                .asAnswers()
                .orElseThrow(() -> new IllegalArgumentException(example.id() + " is no question"));
    }
}
