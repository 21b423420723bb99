package steelyard.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isWhatLinuxTellsInKilobytesOf1024() throws IOException {
        Path status = Files.writeString(
                folder.resolve("status"), "Name:\tjava\nVmHWM:\t  999999 kB\nVmRSS:\t  500000 kB\nRssAnon:\t 1 kB\n");
        assertThat(new ResidentMemory(status).bytes()).hasValue(512_000_000);
    }

    @Test
    void isNotToldWhereTheSystemHasNoSuchFileOrNoSuchLine() throws IOException {
        assertThat(new ResidentMemory(folder.resolve("nowhere")).bytes()).isEmpty();
        Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\n");
        assertThat(new ResidentMemory(status).bytes()).isEmpty();
    }
}
