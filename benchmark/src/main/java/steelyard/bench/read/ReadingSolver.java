package steelyard.bench.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.rag.PassageSearch;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Answer;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.StageClock;
import steelyard.tune.read.Reading;
import steelyard.tune.read.SpanReader;

/**
 * Finds passages, reads them, answers with the best span. Owns the search and the reader.
 *
 * @param search over the documents
 * @param hits passages a question
 * @param reader reads them
 * @param rule chooses among what was read
 * @param nanos a clock
 */
record ReadingSolver(PassageSearch search, int hits, SpanReader reader, ReadingRule rule, LongSupplier nanos)
        implements Solver {
    @Override
    public Answer solve(Question question) {
        StageClock clock = new StageClock(nanos);
        List<Hit> found = search.find(question.text(), hits);
        clock.lap("retrieve");
        Answer answer = rule.answer(read(reader, question.text(), found));
        clock.lap("read");
        return answer.withStages(clock.stages());
    }

    /** The same reader and rule over other documents. */
    ReadingSolver over(PassageSearch other) {
        return new ReadingSolver(other, hits, reader, rule, nanos);
    }

    /** What a reader finds in each passage. */
    static List<ReadHit> read(SpanReader reader, String question, List<Hit> found) {
        List<Reading> readings = reader.read(
                question, found.stream().map(hit -> hit.passage().text()).toList());
        List<ReadHit> read = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            read.add(new ReadHit(found.get(i), readings.get(i)));
        }
        return read;
    }

    @Override
    public Footprint footprint() {
        Map<String, String> notes = Map.of(
                "passages", Integer.toString(search.size()),
                "k", Integer.toString(hits),
                "retrieval weight", Double.toString(rule.retrievalWeight()),
                "threshold", String.format(Locale.ROOT, "%.3f", rule.threshold()));
        return reader.footprint().and(new Footprint(search.bytes(), false, notes));
    }

    @Override
    public void close() {
        try {
            search.close();
        } finally {
            reader.close();
        }
    }
}
