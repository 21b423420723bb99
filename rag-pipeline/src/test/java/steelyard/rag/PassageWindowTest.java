package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.task.Document;

/** Passages of the nastiest texts, measured with the base model's own tokenizer. */
class PassageWindowTest {
    private static final int WINDOW = 256;

    private static final SubwordTokenizer READS = tokenizer(WINDOW);

    /** Cuts nothing off, so that it counts all. */
    private static final SubwordTokenizer COUNTS = tokenizer(100_000);

    private static SubwordTokenizer tokenizer(int tokens) {
        return new SubwordTokenizer(BaseModel.allMiniLmL6V2().tokenizer(), tokens);
    }

    @AfterAll
    static void close() {
        READS.close();
        COUNTS.close();
    }

    @ParameterizedTest
    @MethodSource({"nastyDocuments", "randomDocuments"})
    void everyPassageIsItsDocumentsTextAndLiesInTheWindowTogetherWithItsTitle(Document document) {
        List<Passage> passages = new PassageSplitter(READS::fits).split(document);

        BitSet held = new BitSet();
        for (Passage passage : passages) {
            assertThat(passage.text()).isEqualTo(document.text().substring(passage.start(), passage.end()));
            assertThat(tokens(passage.titled())).isLessThanOrEqualTo(WINDOW);
            assertThat(document.title()).startsWith(passage.title());
            held.set(passage.start(), passage.end());
        }
        Matcher heading =
                Pattern.compile("\\s*#{1,6}\\s.*").matcher(document.text()); // what it begins with is its title
        int body = heading.lookingAt() ? heading.end() : 0;
        assertThat(IntStream.range(body, document.text().length())
                        .filter(i -> !Character.isWhitespace(document.text().charAt(i)))
                        .filter(i -> !held.get(i)))
                .as("places that are in no passage")
                .isEmpty();
    }

    private static int tokens(String text) {
        return COUNTS.tokenize(List.of(text)).getFirst().length();
    }

    static Stream<Named<Document>> nastyDocuments() {
        String long30 = "It leaves at 12:30. ".repeat(60);
        return Stream.of(
                text("a table", "| ferry | 12:30 | £9.50 |\n".repeat(100)),
                text("a table in one line", "| ferry | 12:30 | £9.50 ".repeat(100)),
                text("addresses of pages", "https://ferry.example/a?b=1&c=%20x-7 ".repeat(100)),
                text("an address without end", "https://ferry.example/" + "b=1&c=%20x-7&".repeat(200)),
                text("Chinese without a break", "渡轮每天中午十二点从港口出发".repeat(120)),
                text("Korean", "페리는 매일 정오에 항구에서 출발합니다 ".repeat(120)),
                text("one word of 50 kB", "a".repeat(50_000)),
                text("one word of 4 kB with signs in it", "ab1-".repeat(1_000)),
                text("emoji", "\uD83D\uDEA2".repeat(2_000)),
                text("form feeds for spaces", "ferry\fcoach\u000Btrain".repeat(500)),
                text("accents taken apart", "e\u0301a\u0308".repeat(1_000)),
                text("control characters", "a\u0000b\u200Dc\uFFFD ".repeat(600)),
                text("a heading without end", "## " + "ferry ".repeat(2_000) + "\n\nIt leaves."),
                text("headings and nothing else", "## Ferry, 12:30; £9.50\n".repeat(500)),
                titled(
                        "a title beyond the window",
                        "Ferry timetable ".repeat(400).strip(),
                        long30),
                titled("a Chinese title", "渡轮".repeat(500), "渡轮每天中午十二点从港口出发。".repeat(60)),
                titled("a Korean title", "출발합니다".repeat(100), "출발합니다".repeat(100)));
    }

    static Stream<Named<Document>> randomDocuments() {
        return IntStream.range(0, 12).mapToObj(seed -> {
            Random random = new Random(seed);
            String body = IntStream.range(0, 25).mapToObj(i -> piece(random)).collect(Collectors.joining());
            return titled("seed " + seed, "Title " + piece(random).strip(), body + "end");
        });
    }

    private static String piece(Random random) {
        List<String> words =
                List.of("ferry", "12:30", "«naïve»", "\uD83D\uDEA2", "渡轮", "e.g.", "x".repeat(90), "--", "§7(b)");
        String said = IntStream.range(0, 1 + random.nextInt(random.nextInt(8) == 0 ? 150 : 12))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(random.nextInt(6) == 0 ? "" : " "));
        return List.of(said + ". ", said + "?\n", "\n## " + said + "\n", "\n\n- " + said, said + "\n\n")
                .get(random.nextInt(5));
    }

    private static Named<Document> text(String name, String text) {
        return titled(name, "Title", text);
    }

    private static Named<Document> titled(String name, String title, String text) {
        return Named.of(name, new Document("d", title, text));
    }
}
