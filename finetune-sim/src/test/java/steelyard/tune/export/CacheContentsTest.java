package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheContentsTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2020-03-01T00:00:00Z");

    @TempDir
    Path folder;

    private ModelCache cache = new ModelCache(Path.of(""));
    private CacheContents contents = new CacheContents(Path.of(""));

    @BeforeEach
    void twoModels() throws IOException {
        cache = new ModelCache(folder);
        contents = new CacheContents(folder);
        cache.put("first", new TunedModel(new byte[] {1, 2, 3}, ExampleModel.CARD));
        cache.put("second", new TunedModel(new byte[] {4, 5, 6, 7}, ExampleModel.CARD));
        Files.setLastModifiedTime(folder.resolve("first/model.json"), FileTime.from(LATER));
        Files.setLastModifiedTime(folder.resolve("second/model.json"), FileTime.from(LONG_AGO));
    }

    @Test
    void everyModelIsListedWithItsCardSizeAndTimesTheLastUsedFirst() throws IOException {
        List<CacheContents.Cached> models = contents.models();
        assertThat(models).extracting(CacheContents.Cached::key).containsExactly("first", "second");
        CacheContents.Cached second = models.get(1);
        assertThat(second.card()).contains(ExampleModel.CARD);
        assertThat(second.bytes()).isEqualTo(4 + Files.size(folder.resolve("second/model.json")));
        assertThat(second.made()).isEqualTo(LONG_AGO);
        assertThat(second.lastUsed()).isEqualTo(LONG_AGO);
    }

    @Test
    void aModelThatIsFoundCountsAsUsed() {
        assertThat(cache.find("second")).isPresent();
        CacheContents.Cached used = contents.models().getFirst();
        assertThat(used.key()).isEqualTo("second");
        assertThat(used.made()).isEqualTo(LONG_AGO);
        assertThat(used.lastUsed()).isAfter(LATER);
    }

    @Test
    void aModelWhoseCardCannotBeReadIsListedWithoutOne() throws IOException {
        Files.writeString(folder.resolve("second/model.json"), "{\"onnxSha256\":\"12\",\"card\":{\"classes\":[]}}");
        assertThat(contents.models())
                .filteredOn(model -> model.card().isEmpty())
                .extracting(CacheContents.Cached::key)
                .containsExactly("second");
        assertThat(cache.find("second")).isEmpty();
    }

    @Test
    void clearingRemovesModelsAndWhatWasLeftUnfinishedAndNothingElse() throws IOException {
        Path unfinished = Files.createDirectories(folder.resolve(".new-1"));
        Files.write(unfinished.resolve("model.onnx"), new byte[10]);
        Path foreign = Files.createDirectories(folder.resolve("letters"));
        Files.writeString(foreign.resolve("to-my-aunt.txt"), "Dear aunt");
        Files.writeString(folder.resolve("note"), "mine");
        long cards = Files.size(folder.resolve("first/model.json")) + Files.size(folder.resolve("second/model.json"));
        assertThat(contents.models()).hasSize(2);
        assertThat(contents.clear(Optional.empty())).isEqualTo(new CacheContents.Cleared(2, 1, 3 + 4 + 10 + cards));
        assertThat(new FolderTree(folder).files()).containsExactly(Path.of("letters/to-my-aunt.txt"), Path.of("note"));
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void onlyWhatWasNotUsedForLongIsRemovedWhereThatIsAskedFor() {
        Instant between = LONG_AGO.plusSeconds(1);
        assertThat(contents.clear(Optional.of(between)).models()).isEqualTo(1);
        assertThat(contents.models()).extracting(CacheContents.Cached::key).containsExactly("first");
        assertThat(contents.clear(Optional.of(LATER)).models()).isZero();
    }

    @Test
    void aCacheThatWasNeverUsedIsEmpty() {
        CacheContents none = new CacheContents(folder.resolve("nowhere"));
        assertThat(none.models()).isEmpty();
        assertThat(none.clear(Optional.empty())).isEqualTo(new CacheContents.Cleared(0, 0, 0));
    }
}
