package steelyard.bench.report.pages;

import java.util.Locale;

/** A file of figures in a report folder, and the command that measures them. */
enum Measurement {
    /** Scores, times and who was ahead, of {@code steelyard run}. */
    RESULTS,
    /** Scores by the number of training examples, of {@code steelyard curve}. */
    CURVE,
    /** What becomes of answers when documents change, of {@code steelyard update}. */
    UPDATE,
    /** Times under load, of {@code steelyard latency}. */
    LATENCY;

    /** The key under which pages find it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return key() + ".json";
    }

    String command() {
        return "steelyard " + (this == RESULTS ? "run" : key());
    }
}
