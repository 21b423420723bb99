package steelyard.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import steelyard.task.Example;
import steelyard.task.Gold;

/** How an example stands on a line of a split file. */
final class ExampleLines {
    static final String ID = "id";
    static final String TEXT = "text";
    static final String QUESTION = "question";
    static final String LABEL = "label";
    static final String ANSWERS = "answers";
    static final String DOCUMENTS = "documents";
    static final String SUMMARY = "summary";
    static final String REFERENCES = "references";
    static final String GROUP = "group";

    private ExampleLines() {}

    /** The example as one line, without a line end. */
    static String format(Example example) {
        ObjectNode line = JsonLines.object().put(ID, example.id());
        switch (example.gold()) {
            case Gold.Label(String label) ->
                line.put(TEXT, example.question().text()).put(LABEL, label);
            case Gold.Answers answers ->
                put(line.put(QUESTION, example.question().text()), answers);
            case Gold.Summary(List<String> references) -> {
                line.put(TEXT, example.question().text());
                references.forEach(line.putArray(REFERENCES)::add);
            }
            case Gold.Resolution(String label, Gold.Answers answers) ->
                put(line.put(TEXT, example.question().text()).put(LABEL, label), answers);
        }
        if (!example.group().isEmpty()) {
            line.put(GROUP, example.group());
        }
        return JsonLines.format(line);
    }

    private static void put(ObjectNode line, Gold.Answers answers) {
        answers.texts().forEach(line.putArray(ANSWERS)::add);
        answers.documents().forEach(line.putArray(DOCUMENTS)::add);
    }
}
