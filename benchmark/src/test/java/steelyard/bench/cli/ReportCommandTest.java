package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);
    private Path out = home;

    @BeforeEach
    void aRunOfTheBaseline() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        shell = new Shell(home);
        out = home.resolve("report");
        Shell.Result run = shell.call("run", "--methods", "baseline", "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Report: " + out.resolve("report.html"));
    }

    @Test
    void aRunMakesThePagesAtItsEnd() {
        assertThat(out.toFile().list()).contains("report.html", "report.md", "scores.csv", "predictions.csv");
        assertThat(out.resolve("report.html")).content().contains("a bowl of cherries");
    }

    @Test
    void reportMakesThemAgainAndSaysWhichAndHowLarge() throws IOException {
        String before = Files.readString(out.resolve("report.html"));
        Files.delete(out.resolve("report.html"));
        Shell.Result result = shell.call("report", out.toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().findFirst().orElseThrow()).matches(".*report\\.html  \\d.*");
        assertThat(out.resolve("report.html")).hasContent(before);
    }

    @Test
    void reportTellsProgramsTheSame() throws IOException {
        Shell.Result result = shell.call("report", out.toString(), "--json");
        JsonNode first = new ObjectMapper().readTree(result.out()).at("/files/0");
        assertThat(first.path("file").asText()).endsWith("report.html");
        assertThat(first.path("bytes").asLong()).isEqualTo(Files.size(out.resolve("report.html")));
    }

    @Test
    void aFolderWithoutAReportIsAWrongCall() {
        Shell.Result result = shell.call("report", home.resolve("corpus").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("holds none of results.json").doesNotContain("Exception");
        assertThat(shell.call("report", home.resolve("nowhere").toString()).code())
                .isEqualTo(2);
        assertThat(shell.call("report").code()).isEqualTo(2);
    }

    @Test
    void aRunThatCannotBeginLeavesTheEarlierPages() throws IOException {
        Files.writeString(home.resolve("corpus/things/test.jsonl"), "{broken");
        assertThat(shell.call("run", "--methods", "baseline", "--out", out.toString())
                        .code())
                .isEqualTo(2);
        assertThat(out.resolve("report.html")).exists();
    }
}
