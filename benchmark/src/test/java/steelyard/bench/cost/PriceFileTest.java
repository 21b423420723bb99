package steelyard.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.task.TaskException;

class PriceFileTest {
    /** A line each, from 1. */
    private static final String WHOLE = """
            currency: CHF
            cpu_hour: 0.05
            memory_gb_month: 2
            disk_gb_month: 0.2
            busy_share: 0.25
            gpu_hour: 1.5
            million_tokens_read: 3
            million_tokens_written: 15
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void aFile() {
        file = folder.resolve("mine.yaml");
    }

    @Test
    void everyPriceIsReadIntoItsPlace() throws IOException {
        Files.writeString(file, WHOLE);
        assertThat(PriceFile.read(file))
                .isEqualTo(new Prices(
                        "mine.yaml", "CHF", new Prices.Machine(0.05, 2, 0.2, 0.25), new Prices.ChatModel(1.5, 3, 15)));
    }

    @Test
    void aCopyOfTheBundledFileGivesTheBundledPrices() throws IOException {
        Files.writeString(folder.resolve("prices.yaml"), PriceFile.bundledText());
        assertThat(PriceFile.read(folder.resolve("prices.yaml"))).isEqualTo(PriceFile.bundled());
        assertThat(PriceFile.bundledText()).contains("assumptions of 27 November 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    cpu_hour: 0.05     | cpu_houre: 0.05     | line 2: field 'cpu_houre': is not known; the keys are currency, cpu_hour,
                    cpu_hour: 0.05     | cpu_houre: 0.05     | field 'cpu_hour': is missing; add it
                    cpu_hour: 0.05     | cpu_hour: -0.05     | line 2: field 'cpu_hour': -0.05 is negative; write a price, or 0
                    gpu_hour: 1.5      | gpu_hour: cheap     | line 6: field 'gpu_hour': 'cheap' is not a number; write one such as 0.05
                    gpu_hour: 1.5      | gpu_hour: NaN       | line 6: field 'gpu_hour': 'NaN' is not a number
                    gpu_hour: 1.5      | gpu_hour:           | line 6: field 'gpu_hour': '
                    gpu_hour: 1.5      | gpu_hour: [1, 2]    | line 6: field 'gpu_hour': is no single value
                    gpu_hour: 1.5      | gpu_hour: {a: 1     | broken YAML
                    cpu_hour: 0.05     | cpu_hour: 1e300     | line 2: field 'cpu_hour': 1e300 is no price that anybody asks
                    busy_share: 0.25   | busy_share: 1e-30   | line 5: field 'busy_share': 1e-30 is no share of time
                    busy_share: 0.25   | busy_share: 0       | line 5: field 'busy_share': 0 is no share of time
                    busy_share: 0.25   | busy_share: 1.5     | line 5: field 'busy_share': 1.5 is no share of time
                    currency: CHF      | currency: ' '       | line 1: field 'currency': is blank
                    busy_share: 0.25   | cpu_hour: 1         | line 5: field 'cpu_hour': stands there twice
                    """)
    void whatIsWrongIsNamedWithFileLineAndRemedy(String right, String wrong, String said) throws IOException {
        Files.writeString(file, WHOLE.replace(right, wrong));
        assertThatThrownBy(() -> PriceFile.read(file))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(said);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        Files.writeString(file, WHOLE.replace("0.05", "-1").replace("1.5", "much"));
        assertThatThrownBy(() -> PriceFile.read(file)).hasMessageContainingAll("line 2", "line 6");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> PriceFile.read(file))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining(file + ": does not exist");
    }
}
