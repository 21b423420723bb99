package steelyard.bench.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TunedClassifierTest {

    @Test
    void theClassifierOfTheRowIsATunedOneThatLabelsEveryText() {
        List<String> texts = List.of("The ferry leaves at nine.", "The bread is stale.");
        Workload workload = new Workload(texts, new MixedTexts(texts), 1, 42);
        try (Comparison row = Comparisons.open("classify", workload)) {
            assertThat(row.agreement().holds()).isFalse(); // nothing was asked yet
            assertThat(row.ours().seconds(System::nanoTime)).isPositive();
            assertThat(row.theirs().seconds(System::nanoTime)).isPositive();
            assertThat(row.agreement().holds()).isTrue();
        }
    }
}
