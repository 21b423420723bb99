package steelyard.rag.span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;

/**
 * What can be seen of a stretch of a sentence that may be the answer to a question, each thing under a name and with a size
 * of about 1. {@link SpanWeights} says what it counts.
 */
final class Features {
    /** Words that say much about what stands beside them; other function words are all alike. */
    private static final Set<String> TELLING =
            Set.of(("in by to of at from called as for with on because the a an was were is are "
                            + "and named known into about during until since between than or which who that")
                    .split(" "));

    private static final List<String> ENDINGS = List.of("ed", "ing", "ly", "s");

    private final Asked question;
    private final ReadSentence sentence;
    private final int from;
    private final int to;
    private final ObjDoubleConsumer<String> seen;
    private final Shape shape;
    private final String kind;

    private Features(Asked question, ReadSentence sentence, int from, int to, ObjDoubleConsumer<String> seen) {
        this.question = question;
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        this.seen = seen;
        this.shape = Shape.of(sentence.words().subList(from, to));
        this.kind = question.kind() + " ";
    }

    /**
     * Tells all that is seen of the words from one place up to another.
     *
     * @param from place of the first word
     * @param to place behind the last
     */
    static void of(Asked question, ReadSentence sentence, int from, int to, ObjDoubleConsumer<String> seen) {
        Features features = new Features(question, sentence, from, to, seen);
        features.kind();
        features.leftEdge();
        features.rightEdge();
        features.inside();
        features.endings();
        features.repetition();
        features.head();
        features.nearness();
    }

    private void kind() {
        int length = to - from;
        seen.accept(kind + shape, 1);
        seen.accept("length " + Math.min(length, 6), 1);
        seen.accept(shape + " length " + Math.min(length, 4), 1);
        seen.accept(kind + "length", length / 4.0);
        seen.accept("sentence", sentence.score() * 4);
        seen.accept("rank " + sentence.rank(), 1);
        seen.accept("position", from / (double) sentence.words().size());
    }

    private void leftEdge() {
        if (from == 0) {
            seen.accept(shape + " left start", 1);
            return;
        }
        Word first = word(from);
        Word before = word(from - 1);
        seen.accept(shape + " left " + (first.isSetOff() ? "set off" : sort(before)), 1);
        if (TELLING.contains(before.lower())) {
            seen.accept(kind + "after " + before.lower(), 1);
            seen.accept(shape + " after " + before.lower(), 1);
        }
        // The first word of a sentence has a capital whatever it is.
        if (from > 1 && !first.isSetOff() && before.isCapitalised() && first.isCapitalised()) {
            seen.accept("cuts a name on the left", 1);
        }
        if (!first.isSetOff() && Shape.isNumber(before)) {
            seen.accept("behind a number", 1);
        }
    }

    private void rightEdge() {
        if (to == sentence.words().size()) {
            seen.accept(shape + " right end", 1);
            return;
        }
        Word last = word(to - 1);
        Word after = word(to);
        seen.accept(shape + " right " + (after.isSetOff() ? "set off" : sort(after)), 1);
        if (TELLING.contains(after.lower())) {
            seen.accept(kind + "before " + after.lower(), 1);
            seen.accept(shape + " before " + after.lower(), 1);
        }
        if (!after.isSetOff() && last.isCapitalised() && after.isCapitalised()) {
            seen.accept("cuts a name on the right", 1);
        }
        if (!after.isSetOff() && Shape.isNumber(last)) {
            seen.accept(kind + "number before " + sort(after), 1);
        }
    }

    private static String sort(Word word) {
        return word.isFunctionWord() ? "function" : "content";
    }

    private void inside() {
        for (int i = from + 1; i < to; i++) {
            Word word = word(i);
            if (word.isFunctionWord()) {
                seen.accept("inside " + (TELLING.contains(word.lower()) ? word.lower() : "function"), 1);
            }
            if (word.isSetOff()) {
                String gap = word.gap().strip();
                seen.accept("inside " + (gap.length() == 1 ? gap : "sign"), 1);
            }
        }
    }

    /** How phrases begin and end: there is nobody who knows verbs from nouns. */
    private void endings() {
        if (shape != Shape.PHRASE) {
            return;
        }
        for (String ending : ENDINGS) {
            if (word(to - 1).lower().endsWith(ending)) {
                seen.accept("ends " + ending, 1);
            }
            if (word(from).lower().endsWith(ending)) {
                seen.accept("begins " + ending, 1);
            }
        }
    }

    /** An answer seldom says what the question or the title says already. */
    private void repetition() {
        double content = 0;
        int asked = 0;
        int titled = 0;
        for (int i = from; i < to; i++) {
            content += word(i).isFunctionWord() ? 0 : 1;
            asked += sentence.isAsked(i) ? 1 : 0;
            titled += sentence.isTitled(i) ? 1 : 0;
        }
        seen.accept("asked share", asked / content);
        seen.accept("title share", titled / content);
        if (asked > 0) {
            seen.accept("asked any", 1);
        }
        if (asked == content) {
            seen.accept("asked all", 1);
        }
    }

    /** Where the noun stands that the question asks for: which company, what year. */
    private void head() {
        String head = question.head();
        if (head.isEmpty()) {
            return;
        }
        List<String> terms = sentence.terms();
        if (terms.subList(from, to).contains(head)) {
            seen.accept(kind + "holds the head", 1);
        }
        if (terms.get(to - 1).equals(head)) {
            seen.accept(kind + "ends with the head", 1);
        }
        if (from > 0 && terms.get(from - 1).equals(head)) {
            seen.accept(kind + "behind the head", 1);
        }
        if (to < terms.size() && terms.get(to).equals(head)) {
            seen.accept(kind + "before the head", 1);
        }
    }

    /** How near the question's words are, and how many of them stand in the sentence outside the stretch. */
    private void nearness() {
        double near = 0;
        double covered = 0;
        int left = Integer.MAX_VALUE;
        int right = Integer.MAX_VALUE;
        Set<String> counted = new HashSet<>();
        for (int i = 0; i < sentence.words().size(); i++) {
            if (!sentence.isAsked(i) || (i >= from && i < to)) {
                continue;
            }
            int distance = i < from ? from - i : i - to + 1;
            near += sentence.asked()[i] / (1 + distance);
            covered += counted.add(sentence.terms().get(i)) ? sentence.asked()[i] : 0;
            left = i < from ? distance : left;
            right = i >= to ? Math.min(right, distance) : right;
        }
        if (question.total() > 0) {
            seen.accept("near", 4 * near / question.total());
            seen.accept(shape + " near", 4 * near / question.total());
            seen.accept("covered", covered / question.total());
        }
        seen.accept("distance left " + bin(left), 1);
        seen.accept("distance right " + bin(right), 1);
        seen.accept(kind + (left < right ? "left" : left > right ? "right" : "both"), 1);
    }

    private static String bin(int distance) {
        if (distance == Integer.MAX_VALUE) {
            return "none";
        }
        return distance <= 3
                ? Integer.toString(distance)
                : distance <= 6 ? "4 to 6" : distance <= 12 ? "7 to 12" : "more";
    }

    private Word word(int place) {
        return sentence.words().get(place);
    }
}
