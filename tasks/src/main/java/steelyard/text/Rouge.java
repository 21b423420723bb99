package steelyard.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * ROUGE (Lin 2004): how many of its words and word pairs a summary shares with a reference, as F1. Words are those of Google's
 * {@code rouge_score} with its stemmer: lower case, letters a–z and digits, stemmed from four letters on.
 *
 * @param rouge1 of single words
 * @param rouge2 of pairs of words side by side
 * @param rougeLsum of the longest common subsequences of all pairs of sentences, counted once
 */
public record Rouge(double rouge1, double rouge2, double rougeLsum) {

    /** Compares a summary with a reference; sentences are the lines of both. */
    public static Rouge of(String reference, String summary) {
        List<List<String>> wanted = sentences(reference);
        List<List<String>> said = sentences(summary);
        List<String> wantedWords = words(reference);
        List<String> saidWords = words(summary);
        return new Rouge(
                f1(counts(wantedWords, 1), counts(saidWords, 1)),
                f1(counts(wantedWords, 2), counts(saidWords, 2)),
                lsum(wanted, said));
    }

    /** For each of the three the best over several references. */
    public static Rouge best(List<String> references, String summary) {
        return references.stream()
                .map(reference -> of(reference, summary))
                .reduce((a, b) -> new Rouge(
                        Math.max(a.rouge1, b.rouge1), Math.max(a.rouge2, b.rouge2), Math.max(a.rougeLsum, b.rougeLsum)))
                .orElseThrow(() -> new IllegalArgumentException("there is no reference"));
    }

    private static List<List<String>> sentences(String text) {
        return text.lines().filter(line -> !line.isEmpty()).map(Rouge::words).toList();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word.length() > 3 ? PorterStemmer.stem(word) : word);
            }
        }
        return words;
    }

    private static Map<List<String>, Integer> counts(List<String> words, int length) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int from = 0; from + length <= words.size(); from++) {
            counts.merge(words.subList(from, from + length), 1, Integer::sum);
        }
        return counts;
    }

    private static double f1(Map<List<String>, Integer> wanted, Map<List<String>, Integer> said) {
        int shared = 0;
        for (Map.Entry<List<String>, Integer> entry : wanted.entrySet()) {
            shared += Math.min(entry.getValue(), said.getOrDefault(entry.getKey(), 0));
        }
        return f1(shared, sum(wanted.values()), sum(said.values()));
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static double f1(int shared, int wanted, int said) {
        if (shared == 0) {
            return 0;
        }
        double recall = shared / (double) wanted;
        double precision = shared / (double) said;
        return 2 * precision * recall / (precision + recall);
    }

    /**
     * Lin 2004, section 3.2: of each sentence of the reference, the words that lie on a longest common subsequence with any
     * sentence of the summary; a word counts no more often than it stands in either text.
     */
    private static double lsum(List<List<String>> wanted, List<List<String>> said) {
        List<String> allWanted = wanted.stream().flatMap(List::stream).toList();
        List<String> allSaid = said.stream().flatMap(List::stream).toList();
        Map<List<String>, Integer> wantedLeft = counts(allWanted, 1);
        Map<List<String>, Integer> saidLeft = counts(allSaid, 1);
        int shared = 0;
        for (List<String> sentence : wanted) {
            TreeSet<Integer> union = new TreeSet<>();
            said.forEach(other -> union.addAll(common(sentence, other)));
            for (int position : union) {
                List<String> word = List.of(sentence.get(position));
                if (wantedLeft.getOrDefault(word, 0) > 0 && saidLeft.getOrDefault(word, 0) > 0) {
                    shared++;
                    wantedLeft.merge(word, -1, Integer::sum);
                    saidLeft.merge(word, -1, Integer::sum);
                }
            }
        }
        return f1(shared, allWanted.size(), allSaid.size());
    }

    /**
     * Positions in the first sentence of one longest common subsequence. Of several the one that is found from the ends
     * backwards, leaving out a word of the first sentence rather than of the second where either will do: the choice changes
     * the union, and this is the reference implementation's.
     */
    private static List<Integer> common(List<String> first, List<String> second) {
        int[][] lengths = lengths(first, second);
        List<Integer> positions = new ArrayList<>();
        int i = first.size();
        int j = second.size();
        while (i > 0 && j > 0) {
            if (first.get(i - 1).equals(second.get(j - 1))) {
                positions.add(i - 1);
                i--;
                j--;
            } else if (lengths[i][j - 1] > lengths[i - 1][j]) {
                j--;
            } else {
                i--;
            }
        }
        return positions;
    }

    private static int[][] lengths(List<String> first, List<String> second) {
        int[][] lengths = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                lengths[i][j] = first.get(i - 1).equals(second.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths;
    }
}
