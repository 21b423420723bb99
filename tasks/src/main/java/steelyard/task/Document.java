package steelyard.task;

/**
 * A document that questions are answered from.
 *
 * @param id unique within its task; the file name without its ending
 * @param title the first heading; the id where there is none
 * @param text the whole text, heading included; offsets of evidence count its UTF-16 units
 */
public record Document(String id, String title, String text) {
    public Document {
        Require.text(id, "document id");
        Require.text(title, "document title");
        Require.text(text, "document text");
    }

    /** Hash of its content, title and text: equal contents have equal hashes, whatever their ids. */
    public String hash() {
        return new ContentHash().add(title).add(text).hex();
    }
}
