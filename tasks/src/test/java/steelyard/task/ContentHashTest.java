package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void aPlainHashIsWhatSha256sumPrints() {
        // NIST's example for SHA-256, FIPS 180-2 appendix B.1
        assertThat(ContentHash.sha256("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void valuesDoNotRunTogether() {
        assertThat(new ContentHash().add("ab").add("c").hex())
                .isNotEqualTo(new ContentHash().add("a").add("bc").hex());
        assertThat(new ContentHash().add("").hex()).isNotEqualTo(new ContentHash().hex());
    }

    @Test
    void orderCounts() {
        assertThat(new ContentHash().add("a").add("b").hex())
                .isNotEqualTo(new ContentHash().add("b").add("a").hex());
    }

    @Test
    void equalSequencesHaveEqualHashes() {
        assertThat(new ContentHash().add("é").add(7).hex())
                .isEqualTo(new ContentHash()
                        .add("é".getBytes(StandardCharsets.UTF_8))
                        .add(7)
                        .hex())
                .hasSize(64);
    }
}
