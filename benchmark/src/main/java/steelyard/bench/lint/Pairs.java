package steelyard.bench.lint;

import java.util.List;

/** Pairs of items that are too much alike, and how they are told. */
final class Pairs {
    private static final int SHOWN = 5;

    private Pairs() {}

    /** The first few, behind a sentence. */
    static String told(String sentence, List<String> pairs) {
        String more = pairs.size() > SHOWN ? "; and " + (pairs.size() - SHOWN) + " more" : "";
        return sentence + ": " + String.join("; ", pairs.subList(0, Math.min(SHOWN, pairs.size()))) + more;
    }
}
