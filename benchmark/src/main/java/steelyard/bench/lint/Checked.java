package steelyard.bench.lint;

import java.util.List;

/**
 * What a check saw.
 *
 * @param figures in the order in which people read them
 * @param findings what looks wrong; empty if nothing does
 */
record Checked(List<Figure> figures, List<Finding> findings) {
    static final Checked NOTHING = new Checked(List.of(), List.of());

    public Checked {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }
}
