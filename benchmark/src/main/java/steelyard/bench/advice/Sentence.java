package steelyard.bench.advice;

import java.util.List;

/**
 * One thing that is said, and what supports it.
 *
 * @param text a whole sentence
 * @param rows of {@code results.json}: {@code cells/TASK/METHOD}, {@code comparisons/TASK/FIRST/SECOND} or
 *     {@code break_even/TASK/CHEAPER/DEARER}
 */
public record Sentence(String text, List<String> rows) {
    public Sentence {
        rows = List.copyOf(rows);
    }
}
