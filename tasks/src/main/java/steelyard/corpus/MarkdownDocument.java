package steelyard.corpus;

import steelyard.task.Document;

/** A document made of a title and a text that stood apart. */
final class MarkdownDocument {
    private MarkdownDocument() {}

    /** The document with its title as heading; without one if the title is blank. */
    static Document of(String id, String title, String text) {
        String body = text.strip() + "\n";
        String heading = title.strip().replaceAll("\\s+", " ");
        return heading.isEmpty()
                ? new Document(id, id, body)
                : new Document(id, heading, "# " + heading + "\n\n" + body);
    }
}
