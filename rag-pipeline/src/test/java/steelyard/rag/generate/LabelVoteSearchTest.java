package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static steelyard.rag.generate.NearestLabelGeneratorTest.example;
import static steelyard.rag.generate.NearestLabelGeneratorTest.hit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Example;

class LabelVoteSearchTest {
    private static final int NEAR = 4;

    /** Four near ones are good, all others are bad. */
    private final List<Example> train = IntStream.range(0, 32)
            .mapToObj(i -> example("t" + i, i < NEAR ? "good" : "bad"))
            .toList();

    private final List<Hit> hits =
            IntStream.range(0, 32).mapToObj(i -> hit("t" + i, 0.9 - 0.01 * i)).toList();

    private final LabelVoteSearch search = new LabelVoteSearch(LabelledExamples.of(List.of("bad", "good"), train));

    @Test
    void asksOnlyTheNearestWhereOnlyTheyAreRight() {
        IntStream.range(0, 20).forEach(i -> search.add(hits, example("d" + i, "good")));

        assertThat(search.best().k()).isEqualTo(NEAR);
    }

    @Test
    void asksManyAlikeWhereTheNearestAreWrong() {
        IntStream.range(0, 20).forEach(i -> search.add(hits, example("d" + i, "bad")));

        assertThat(search.best()).isEqualTo(new LabelVote(32, 0.2));
    }

    @Test
    void takesTheDefaultWithFewerThanTenExamples() {
        IntStream.range(0, 9).forEach(i -> search.add(hits, example("d" + i, "good")));

        assertThat(search.best()).isEqualTo(new LabelVote(16, 0.05));
    }

    @Test
    void takesTheFirstOfEquallyGoodVotes() {
        List<Hit> one = Stream.of(hit("t0", 0.9)).toList();
        IntStream.range(0, 20).forEach(i -> search.add(one, example("d" + i, "good")));

        assertThat(search.best()).isEqualTo(new LabelVote(4, 0.02));
    }
}
