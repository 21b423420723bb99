package steelyard.bench.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts as a corpus has them, short ones and long ones: words that stand side by side in real texts. None is so long that
 * LangChain4j's class, whose tokenizer cuts at 128 tokens, would read less of it than this program.
 */
public final class MixedTexts {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 45;
    /** One text in so many is a long one. */
    private static final int ONE_IN = 20;

    private static final int LONG_FROM = 60;
    private static final int LONG_TO = 75;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final List<String> words = new ArrayList<>();

    /** @param sources real texts, with words in at least one of them; the more there are the better the mix */
    public MixedTexts(List<String> sources) {
        for (String source : sources) {
            WORD.matcher(source).results().map(MatchResult::group).forEach(words::add);
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("there are no words to draw texts from");
        }
    }

    /** Draws texts; the same number and seed give the same. */
    public List<String> draw(int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isLong = random.nextInt(ONE_IN) == 0;
            int wanted = isLong ? random.nextInt(LONG_FROM, LONG_TO + 1) : random.nextInt(SHORTEST, LONGEST + 1);
            int length = Math.min(wanted, words.size());
            int from = random.nextInt(words.size() - length + 1);
            texts.add(String.join(" ", words.subList(from, from + length)));
        }
        return texts;
    }
}
