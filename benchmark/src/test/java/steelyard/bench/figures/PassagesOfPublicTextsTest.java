package steelyard.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.task.Document;

/** Passages of SQuAD's paragraphs and of CNN's articles, measured with the base model's own tokenizer. */
@Tag("slow")
class PassagesOfPublicTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyPassageIsItsDocumentsTextAndLiesInTheWindowTogetherWithItsTitle() throws IOException {
        BaseModel base = BaseModel.allMiniLmL6V2();
        try (SubwordTokenizer window = new SubwordTokenizer(base.tokenizer(), base.maxTokens());
                SubwordTokenizer boundless = new SubwordTokenizer(base.tokenizer(), 100_000)) {
            PassageSplitter splitter = new PassageSplitter(window::fits);
            List<Document> documents = Stream.concat(paragraphs(), articles()).toList();
            assertThat(documents).hasSizeGreaterThan(500);
            for (Document document : documents) {
                for (Passage passage : splitter.split(document)) {
                    assertThat(passage.text()).isEqualTo(document.text().substring(passage.start(), passage.end()));
                    assertThat(boundless
                                    .tokenize(List.of(passage.titled()))
                                    .getFirst()
                                    .length())
                            .isLessThanOrEqualTo(base.maxTokens());
                }
            }
        }
    }

    private static Stream<Document> paragraphs() throws IOException {
        Path file = PublicData.folder().resolve("squad/test.json");
        return JSON.readTree(file.toFile()).at("/data").valueStream().flatMap(article -> {
            String title = article.at("/title").asText().replace('_', ' ');
            List<JsonNode> paragraphs = article.at("/paragraphs").valueStream().toList();
            return IntStream.range(0, paragraphs.size())
                    .mapToObj(i -> new Document(
                            title + i, title, paragraphs.get(i).at("/context").asText()));
        });
    }

    private static Stream<Document> articles() throws IOException {
        List<String> lines = Files.readAllLines(PublicData.folder().resolve("cnn_dailymail/test.jsonl"));
        return lines.stream().map(PassagesOfPublicTextsTest::article);
    }

    private static Document article(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Document(
                    node.at("/id").asText(), "CNN", node.at("/document").asText());
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
