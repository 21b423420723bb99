package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingEncoderTest {
    private static final int RECORD = 32 + 384 * 4 + 4;

    private static BaseModel base;

    @TempDir
    Path folder = Path.of("");

    private final List<String> encoded = new ArrayList<>();
    private int opened;

    @BeforeAll
    static void read() {
        base = BaseModel.allMiniLmL6V2();
    }

    @Test
    void encodesNoTextTwiceNotEvenWhenItIsOpenedAnew() {
        try (Encoder first = caching()) {
            first.encode(List.of("ferry", "bread", "ferry"));
            first.encode(List.of("bread", "winter"));
        }
        try (Encoder second = caching()) {
            assertThat(second.encode(List.of("winter", "ferry", "bread")))
                    .isDeepEqualTo(new float[][] {vector("winter"), vector("ferry"), vector("bread")});
        }
        assertThat(encoded).containsExactly("ferry", "bread", "winter");
    }

    @Test
    void putsKnownAndNewTextsInTheOrderInWhichTheyWereAskedFor() {
        try (Encoder encoder = caching()) {
            encoder.encode(List.of("bread"));

            assertThat(encoder.encode(List.of("ferry", "bread", "winter", "ferry")))
                    .isDeepEqualTo(new float[][] {vector("ferry"), vector("bread"), vector("winter"), vector("ferry")});
        }
    }

    @Test
    void opensTheModelOnlyWhenATextHasToBeEncoded() {
        caching().close();
        assertThat(opened).isZero();

        try (Encoder encoder = caching()) {
            encoder.encode("ferry");
            encoder.encode("bread");
        }
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void aRecordThatWasLeftUnfinishedIsMadeAnewAndHarmsNoOther() throws IOException {
        filledWith("ferry", "bread");
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length - 10));

        filledWith("ferry", "bread", "winter");
        filledWith("ferry", "bread", "winter");

        assertThat(encoded).containsExactly("ferry", "bread", "bread", "winter");
        assertThat(Files.size(file())).isEqualTo(3 * RECORD);
    }

    @Test
    void aDamagedRecordIsNeverGivenOut() throws IOException {
        filledWith("ferry", "bread");
        byte[] bytes = Files.readAllBytes(file());
        bytes[100] ^= 1;
        Files.write(file(), bytes);

        filledWith("ferry", "bread");
        filledWith("ferry", "bread");

        assertThat(encoded).containsExactly("ferry", "bread", "ferry");
    }

    @Test
    void twoThatAreOpenAtOnceLoseNothing() {
        try (Encoder one = caching();
                Encoder other = caching()) {
            one.encode(List.of("ferry"));
            other.encode(List.of("bread"));
            one.encode(List.of("winter"));
        }
        encoded.clear();
        filledWith("ferry", "bread", "winter");
        assertThat(encoded).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new CachingEncoder(base, Counting::new, file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot open the cached vectors in " + file);
    }

    /** Opens the cache, which must then give the right vectors of some texts, and closes it. */
    private void filledWith(String... texts) {
        try (Encoder encoder = caching()) {
            assertThat(encoder.encode(List.of(texts)))
                    .isDeepEqualTo(
                            Stream.of(texts).map(CachingEncoderTest::vector).toArray(float[][]::new));
        }
    }

    private Encoder caching() {
        return new CachingEncoder(base, Counting::new, folder);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static float[] vector(String text) {
        float[] vector = new float[384];
        vector[Math.floorMod(text.hashCode(), 384)] = 1;
        return vector;
    }

    /** Notes what it is asked for. */
    private final class Counting implements Encoder {
        Counting() {
            opened++;
        }

        @Override
        public float[][] encode(List<String> texts) {
            encoded.addAll(texts);
            return texts.stream().map(CachingEncoderTest::vector).toArray(float[][]::new);
        }

        @Override
        public boolean fits(String text) {
            return true;
        }

        @Override
        public Prefixes prefixes() {
            return Prefixes.NONE;
        }

        @Override
        public int dimensions() {
            return 384;
        }

        @Override
        public void close() {}
    }
}
