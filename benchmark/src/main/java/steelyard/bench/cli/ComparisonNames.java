package steelyard.bench.cli;

import java.util.Iterator;
import steelyard.bench.perf.Comparisons;

/** The names of all comparisons of {@code perf}. Light enough for {@code --help}. */
final class ComparisonNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Comparisons.names().iterator();
    }
}
