package steelyard.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The figures of {@code benchmark/EXPERIMENTS.md} that come from the command line, measured again with the program as users
 * start it. Takes hours: {@code mvn verify -Pslow}.
 */
@Tag("slow")
class FiguresTest {
    private static final long FIRST_SEED = 42;

    @TempDir
    Path folder;

    /**
     * @param name of the figure
     * @param imports arguments of {@code import}; {@code $DATA} stands for the folder of the data
     * @param run arguments of {@code run}
     * @param seeds how many seeds, from 42 on
     * @param draws whether each seed draws training examples of its own
     * @param method whose score it is
     * @param score the score's name
     * @param expected its mean over the seeds
     * @param tolerance how far the mean may be off
     * @param floor what it must reach whatever was measured; 0 where it does not reach it yet
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/figures/expected.csv", useHeadersInDisplayName = true, delimiter = ';')
    void theFigureIsTheOneThatWasMeasured(
            String name,
            String imports,
            String run,
            int seeds,
            boolean draws,
            String method,
            String score,
            double expected,
            double tolerance,
            double floor)
            throws Exception {
        List<Double> values = new ArrayList<>();
        for (long seed : LongStream.range(FIRST_SEED, FIRST_SEED + seeds).toArray()) {
            Path task = folder.resolve("task-" + (draws ? seed : FIRST_SEED));
            if (!Files.exists(task)) {
                call("import " + imports + " --seed " + (draws ? seed : FIRST_SEED) + " --out " + task);
            }
            Path report = folder.resolve("report-" + seed);
            call("run --task " + task + " " + run + " --seed " + seed + " --out " + report);
            values.add(score(report, method, score));
        }
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        System.out.printf(Locale.ROOT, "%s: mean %.4f of %s%n", name, mean, values);
        assertThat(mean).as(name).isCloseTo(expected, within(tolerance)).isGreaterThanOrEqualTo(floor);
    }

    private void call(String arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(PublicData.root().resolve("steelyard").toString());
        for (String argument : arguments.strip().split("\\s+")) {
            command.add(argument.replace("$DATA", PublicData.folder().toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("STEELYARD_CACHE", folder.resolve("cache").toString()); // measured, not remembered
        Process process = builder.start();
        assertThat(process.waitFor()).as(arguments).isZero();
    }

    private static double score(Path report, String method, String score) throws IOException {
        JsonNode results =
                new JsonMapper().readTree(report.resolve("results.json").toFile());
        for (JsonNode cell : results.get("cells")) {
            if (cell.get("method").asText().equals(method)) {
                return cell.get("scores").get(score).get("value").asDouble();
            }
        }
        throw new AssertionError("no cell of " + method + " in " + report);
    }
}
