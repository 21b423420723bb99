package steelyard.bench.perf;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import steelyard.task.Document;

/**
 * Ten thousand documents of a few sentences each, put together from real texts. Every document says in a word of its own
 * which edition it is in. For one thread.
 */
final class Handbook {
    static final int DOCUMENTS = 10_000;

    private static final int TEXTS_A_DOCUMENT = 3;
    private static final String ID = "d%05d";

    private final List<String> texts;
    private final int[] editions = new int[DOCUMENTS];

    /** All documents in edition 0, made of those texts. */
    Handbook(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** Brings a document out in its next edition. */
    void revise(int document) {
        editions[document]++;
    }

    /** The hashes of all documents, by id. */
    SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = document(i);
            hashes.put(document.id(), document.hash());
        }
        return hashes;
    }

    /** The document with an id. */
    Document document(String id) {
        return document(Integer.parseInt(id, 1, id.length(), 10));
    }

    Document document(int number) {
        StringBuilder text = new StringBuilder("This is " + mark(number, editions[number]) + ".");
        for (int i = 0; i < TEXTS_A_DOCUMENT; i++) {
            text.append(' ')
                    .append(texts.get(Math.floorMod(number * TEXTS_A_DOCUMENT + i + number / 7, texts.size())))
                    .append('.');
        }
        return new Document(id(number), "Page " + number, text.toString());
    }

    /** The word that says of a document that it is in its present edition. */
    String mark(int document) {
        return mark(document, editions[document]);
    }

    /** The word that said it of the edition before. */
    String markBefore(int document) {
        return mark(document, editions[document] - 1);
    }

    static String id(int document) {
        return String.format(Locale.ROOT, ID, document);
    }

    private static String mark(int document, int edition) {
        return "document" + document + "edition" + edition;
    }
}
