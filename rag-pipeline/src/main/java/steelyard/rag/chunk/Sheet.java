package steelyard.rag.chunk;

import java.util.List;
import steelyard.task.Document;

/**
 * A document that is being cut.
 *
 * @param document the whole of it
 * @param title its title, in a length that leaves room for text
 * @param units what it is made of
 */
record Sheet(Document document, String title, List<Unit> units) {

    /** How many words a unit has. */
    int words(int unit) {
        return units.get(unit).words(document.text());
    }

    /** What the encoder would read of a passage of some units. */
    String titled(int first, int end) {
        return Passage.titled(title, text(first, end));
    }

    /** A passage of some units. */
    Passage passage(int number, int first, int end) {
        return new Passage(
                document.id() + "#" + number,
                document.id(),
                title,
                text(first, end),
                units.get(first).start(),
                units.get(end - 1).end(),
                units.subList(first, end).stream().map(Unit::sentence).toList());
    }

    private String text(int first, int end) {
        return document.text()
                .substring(units.get(first).start(), units.get(end - 1).end());
    }
}
