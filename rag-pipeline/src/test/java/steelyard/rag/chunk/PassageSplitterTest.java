package steelyard.rag.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steelyard.task.Document;

class PassageSplitterTest {

    @Test
    void aShortDocumentIsOnePassageWithoutItsHeading() {
        Document document =
                new Document("ferry", "The ferry", "# The ferry\n\nIt leaves at nine. It costs two coins.\n");

        List<Passage> passages = new PassageSplitter(text -> true).split(document);

        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.text()).isEqualTo("It leaves at nine. It costs two coins.");
            assertThat(passage.title()).isEqualTo("The ferry");
            assertThat(passage.sentences().stream().map(passage::quote))
                    .containsExactly("It leaves at nine.", "It costs two coins.");
        });
    }

    @Test
    void neighbouringPassagesShareOneSentence() {
        Document document =
                new Document("d", "d", "One two three. Four five six. Seven eight nine. Ten eleven twelve.");

        List<Passage> passages = new PassageSplitter(6, text -> true).split(document);

        assertThat(passages.stream().map(Passage::text))
                .containsExactly(
                        "One two three. Four five six.",
                        "Four five six. Seven eight nine.",
                        "Seven eight nine. Ten eleven twelve.");
    }

    @Test
    void aSentenceThatLeavesNoRoomForTheNextIsNotRepeated() {
        Document document = new Document("d", "d", "One two three four. Five six seven.");

        assertThat(new PassageSplitter(6, text -> true).split(document).stream().map(Passage::text))
                .containsExactly("One two three four.", "Five six seven.");
    }

    @Test
    void aRunWithoutBlanksThatAnEncoderTakesForOneWordIsCutAllTheSame() {
        String run = "🌉".repeat(6_000);

        List<Passage> passages = new PassageSplitter(text -> true).split(new Document("d", "d", run));

        assertThat(passages).allSatisfy(passage -> assertThat(passage.text()).hasSizeLessThanOrEqualTo(4_000));
        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo(run);
    }

    @Test
    void aSentenceLongerThanAPassageIsCutBetweenWords() {
        Document document = new Document("d", "d", "Alpha beta gamma delta epsilon zeta eta.");

        assertThat(new PassageSplitter(3, text -> true).split(document).stream().map(Passage::text))
                .containsExactly("Alpha beta gamma", "delta epsilon zeta", "eta.");
    }

    @Test
    void aHeadingFurtherDownStaysWithWhatStandsBelowItAndIsNoSentence() {
        Document document =
                new Document("d", "Fares", "# Fares\n\nAdults pay two coins.\n\n## Children\n\nThey ride free.\n");

        List<Passage> passages = new PassageSplitter(6, text -> true).split(document);

        assertThat(passages.stream().map(Passage::text))
                .containsExactly("Adults pay two coins.", "## Children\n\nThey ride free.");
        assertThat(passages.getLast().sentences().stream().map(passages.getLast()::quote))
                .containsExactly("They ride free.");
    }

    @Test
    void aLongSentenceBelowAHeadingIsCutAndStillQuotedWithoutIt() {
        Document document = new Document("d", "d", "Short.\n## Fares\nAlpha beta gamma delta epsilon.\n");

        List<Passage> passages = new PassageSplitter(4, text -> true).split(document);

        assertThat(passages.stream().map(Passage::text))
                .containsExactly("Short.", "## Fares\nAlpha beta", "gamma delta epsilon.");
        assertThat(passages.get(1).sentences().stream().map(passages.get(1)::quote))
                .containsExactly("Alpha beta");
    }

    @Test
    void aHeadingOfTwoSentencesIsLeftOutWhole() {
        Document document = new Document("d", "Lost? Ask us.", "\n# Lost? Ask us.\nThe kiosk helps. #1 in town.\n");

        assertThat(new PassageSplitter(text -> true).split(document).stream().map(Passage::text))
                .containsExactly("The kiosk helps. #1 in town.");
    }

    @Test
    void aRuleIsNoSentence() {
        Document document = new Document("d", "d", "It leaves at nine.\n\n---\n\nIt costs two coins.\n");

        Passage passage = new PassageSplitter(text -> true).split(document).getFirst();

        assertThat(passage.sentences().stream().map(passage::quote))
                .containsExactly("It leaves at nine.", "It costs two coins.");
    }

    @Test
    void aDocumentOfNothingButItsHeadingHasNoPassage() {
        assertThat(new PassageSplitter(text -> true).split(new Document("d", "Title", "# Title\n")))
                .isEmpty();
    }

    @Test
    void aPassageNeedsRoom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassageSplitter(1, text -> true))
                .withMessageContaining("1");
    }

    @ParameterizedTest
    @MethodSource("randomDocuments")
    void passagesHoldTheWholeBodyVerbatimWithinTheLimit(Document document) {
        int limit = 12;

        List<Passage> passages = new PassageSplitter(limit, text -> true).split(document);

        BitSet held = new BitSet();
        for (Passage passage : passages) {
            assertThat(passage.text()).isEqualTo(document.text().substring(passage.start(), passage.end()));
            assertThat(passage.text().split("\\s+").length).isLessThanOrEqualTo(limit);
            assertThat(passage.sentences()).isNotEmpty();
            held.set(passage.start(), passage.end());
        }
        int body = document.text().indexOf('\n');
        assertThat(IntStream.range(body, document.text().length())
                        .filter(i -> !Character.isWhitespace(document.text().charAt(i)))
                        .filter(i -> !held.get(i)))
                .isEmpty();
        assertThat(passages.stream().map(Passage::id)).doesNotHaveDuplicates();
    }

    static List<Named<Document>> randomDocuments() {
        return IntStream.range(0, 60)
                .mapToObj(seed -> Named.of("seed " + seed, randomDocument(new Random(seed))))
                .toList();
    }

    private static Document randomDocument(Random random) {
        String body = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> piece(random))
                .collect(Collectors.joining());
        return new Document("d", "Title", "# Title\n" + body + "end");
    }

    private static String piece(Random random) {
        String words = IntStream.range(0, 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 8))
                .mapToObj(i -> List.of("ferry", "e.g.", "Mr.", "3.5", "«naïve»", "\uD83D\uDEA2", "a")
                        .get(random.nextInt(7)))
                .collect(Collectors.joining(" "));
        return List.of(
                        words + ". ",
                        words + "?\n",
                        "\n## " + words + "\n",
                        "\n\n- " + words,
                        words + "\n\n",
                        words + "! ")
                .get(random.nextInt(6));
    }
}
