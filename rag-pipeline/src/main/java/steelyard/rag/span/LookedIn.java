package steelyard.rag.span;

/**
 * A sentence in which an answer is looked for.
 *
 * @param text its words
 * @param title of the document it stands in; may be empty
 * @param score how well it answers the question as a whole, 0 to 1
 */
public record LookedIn(String text, String title, double score) {}
