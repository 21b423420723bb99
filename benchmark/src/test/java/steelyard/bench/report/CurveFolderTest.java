package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.bench.curve.MeasuredPoint;
import steelyard.bench.curve.Series;
import steelyard.task.TaskException;

class CurveFolderTest {
    private static final Instant BEGUN = Instant.parse("2026-11-27T20:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-27T21:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final MeasuredPoint first = point("k1", List.of(1.0, 0.0, 1.0));
    private final MeasuredPoint second = point("k2", List.of(0.1 + 0.2, 1.0 / 3, 0.0));

    @Test
    void aPointIsInTheFileAsSoonAsItIsWritten() throws IOException {
        try (CurveFolder open = CurveFolder.open(folder, BEGUN, false)) {
            open.write(first);
            assertThat(lines()).hasSize(2);
        }
    }

    @Test
    void resumedPointsAreTheSameToTheLastDigitAndTheBeginningIsKept() {
        written();
        try (CurveFolder again = CurveFolder.open(folder, LATER, true)) {
            assertThat(again.find("k1")).contains(first);
            assertThat(again.find("k2")).contains(second);
            assertThat(again.find("k3")).isEmpty();
            assertThat(again.started()).isEqualTo(BEGUN);
            assertThat(again.used()).isEqualTo(2);
            assertThat(again.unused()).isZero();
        }
    }

    @Test
    void aLineThatWasNotFinishedIsDroppedAndTheNextOneTakesItsPlace() throws IOException {
        written();
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() - 5));
        try (CurveFolder again = CurveFolder.open(folder, LATER, true)) {
            assertThat(again.find("k1")).contains(first);
            assertThat(again.find("k2")).isEmpty();
            again.write(second);
        }
        assertThat(file()).hasContent(whole);
    }

    @Test
    void withoutResumeTheFileBeginsAnewAndAnOldResultIsRemoved() throws IOException {
        written();
        Files.writeString(folder.resolve("curve.json"), "{}");
        try (CurveFolder again = CurveFolder.open(folder, LATER, false)) {
            assertThat(again.find("k1")).isEmpty();
            assertThat(again.started()).isEqualTo(LATER);
        }
        assertThat(lines()).hasSize(1);
        assertThat(folder.resolve("curve.json")).doesNotExist();
    }

    @Test
    void resumingWhereThereIsNothingBeginsAnew() {
        try (CurveFolder open = CurveFolder.open(folder.resolve("new"), BEGUN, true)) {
            assertThat(open.started()).isEqualTo(BEGUN);
        }
    }

    @Test
    void aDamagedLineIsNamedAndNothingIsChanged() throws IOException {
        written();
        for (String damage :
                List.of("nonsense", "{\"key\":\"k1\"}", lines().get(1).replace("[1,", "[0,"))) {
            List<String> damaged = List.of(lines().get(0), damage, lines().get(2));
            Files.write(file(), damaged);
            assertThatThrownBy(() -> CurveFolder.open(folder, LATER, true))
                    .isInstanceOf(TaskException.class)
                    .hasMessageContaining("curve.jsonl, line 2: ")
                    .hasMessageContaining("leave --resume out to begin anew");
            assertThat(lines()).isEqualTo(damaged);
        }
    }

    @Test
    void twoRunsDoNotWriteIntoOneFolder() {
        try (CurveFolder open = CurveFolder.open(folder, BEGUN, false)) {
            open.write(first);
            assertThatThrownBy(() -> CurveFolder.open(folder, LATER, false))
                    .isInstanceOf(TaskException.class)
                    .hasMessageContaining("another run is writing into " + folder);
        }
    }

    @Test
    void aFileThatIsNoFolderIsAClearError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "", StandardOpenOption.CREATE);
        assertThatThrownBy(() -> CurveFolder.open(file, BEGUN, false))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("choose another folder with --out");
    }

    private void written() {
        try (CurveFolder open = CurveFolder.open(folder, BEGUN, false)) {
            open.write(first);
            open.write(second);
        }
    }

    private Path file() {
        return folder.resolve("curve.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private static MeasuredPoint point(String key, List<Double> values) {
        return new MeasuredPoint(key, "parity", new Series("finetuned", "head"), 2, 4, 42, "head", values);
    }
}
