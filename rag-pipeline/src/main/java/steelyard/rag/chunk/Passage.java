package steelyard.rag.chunk;

import java.util.List;
import steelyard.task.Example;
import steelyard.task.Sentences.Span;

/**
 * A stretch of a document that is retrieved as one.
 *
 * @param id unique within its index
 * @param document id of the document it stands in
 * @param title the document's title; empty where it has none
 * @param text the document's text between the offsets, verbatim
 * @param start offset of its first UTF-16 unit in the document
 * @param end offset behind its last
 * @param sentences its sentences in their order, as offsets into the document; headings are not among them
 */
public record Passage(String id, String document, String title, String text, int start, int end, List<Span> sentences) {
    public Passage {
        if (id.isBlank() || document.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("passage '" + id + "' of document '" + document + "' has a blank part");
        }
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException("offsets " + start + " to " + end + " do not fit the " + text.length()
                    + " characters of passage " + id);
        }
        sentences = List.copyOf(sentences);
        for (Span sentence : sentences) {
            if (sentence.start() < start || sentence.end() > end) {
                throw new IllegalArgumentException(sentence + " is not within passage " + id);
            }
        }
    }

    /** A training example as a passage of its own; it has no title and is one sentence. */
    public static Passage of(Example example) {
        String text = example.question().text();
        return new Passage(example.id(), example.id(), "", text, 0, text.length(), List.of(new Span(0, text.length())));
    }

    /** What an encoder reads of it: its text below its title. */
    public String titled() {
        return titled(title, text);
    }

    static String titled(String title, String text) {
        return title.isEmpty() ? text : title + "\n" + text;
    }

    /** The words of one of its sentences, verbatim. */
    public String quote(Span sentence) {
        return text.substring(sentence.start() - start, sentence.end() - start);
    }
}
