package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static steelyard.rag.Passages.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.corpus.ImportFiles;
import steelyard.corpus.Imported;
import steelyard.corpus.SquadFormat;
import steelyard.rag.Passages;
import steelyard.rag.PublicSquad;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.rag.retrieve.Query;
import steelyard.task.Answer;
import steelyard.task.Citation;
import steelyard.task.Document;
import steelyard.task.Evidence;

/** Whatever is asked and whatever stands in the documents: all that an answer says stands where it says it stands. */
class VerbatimAnswersTest {
    private static final Calibration OUTSPOKEN = new Calibration(Calibration.DEFAULT.weights(), 0);
    private static final List<String> NASTY = List.of(
            "€5",
            "\"",
            "“Nine”",
            "(",
            ")",
            "[1]",
            "…",
            "\u00a0",
            "\u200b",
            "👩‍👩‍👧",
            "𝔄𝔟𝔠",
            "e\u0301",
            "St.",
            "U.S.",
            "3.5%",
            "1,000",
            "$1.2",
            "May",
            "#",
            "|",
            "-",
            "*",
            "*bold*",
            "\t",
            "\n",
            "\n\n",
            "!",
            "?",
            "?!",
            ".",
            "ﬁ",
            "İstanbul",
            "日本語。",
            "the",
            "of",
            "and",
            "ferry",
            "Ferry",
            "who",
            "When",
            "1348–1350",
            "<b>",
            "&amp;",
            "\\",
            "{}",
            "null",
            "٣",
            "½");
    private static final List<String> ASKING = List.of(
            "When did",
            "Who",
            "How many",
            "How much",
            "Where",
            "Which ferry",
            "What",
            "Why",
            "Is",
            "List all",
            "What are the",
            "Summarize",
            "\ud83d", // half a character, which no UTF-8 file can hold, but a command line can
            "?",
            "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void fromNastyPassages(long seed) {
        Random random = new Random(seed);
        List<Document> documents = IntStream.range(0, 8)
                .mapToObj(
                        i -> new Document("d" + i, "Title " + i, "# Title " + i + "\n\nOne word. " + mess(random, 60)))
                .toList();
        List<String> questions = IntStream.range(0, 40)
                .mapToObj(i -> ASKING.get(random.nextInt(ASKING.size())) + " " + mess(random, 6))
                .toList();

        assertThat(check(documents, questions)).isEqualTo(questions.size());
    }

    @Test
    void fromSquadsParagraphs() {
        Path squad = PublicSquad.folder();
        ImportFiles files = new ImportFiles(squad.resolve("train.json"), squad.resolve("test.json"), Optional.empty());
        Imported data = new SquadFormat(SquadFormat.Scope.TEST, false).read(files);
        List<Document> documents = data.documents().subList(0, 60);
        List<String> questions = data.splits().test().stream()
                .limit(400)
                .map(example -> example.question().text())
                .toList();

        assertThat(check(documents, questions)).isEqualTo(questions.size());
    }

    /** How many questions got an answer; all of them are checked. */
    private static int check(List<Document> documents, List<String> questions) {
        Map<String, String> texts = documents.stream().collect(Collectors.toMap(Document::id, Document::text));
        int answered = 0;
        try (PassageIndex index = Passages.index(documents, 40)) {
            ExtractiveGenerator generator = new ExtractiveGenerator(index, OUTSPOKEN);
            FusedRetriever retriever = new FusedRetriever(index);
            for (String question : questions) {
                Query asked = query(question);
                Answer answer = generator.generate(asked, retriever.retrieve(asked, 5));
                answered += answer.abstained() ? 0 : 1;
                checkVerbatim(answer, texts);
            }
        }
        return answered;
    }

    private static void checkVerbatim(Answer answer, Map<String, String> texts) {
        List<String> parts = new ArrayList<>();
        for (Citation citation : answer.citations()) {
            Evidence evidence = answer.evidence().get(citation.evidence());
            String part = answer.text().substring(citation.start(), citation.end());
            parts.add(part);
            assertThat(part).isNotBlank();
            assertThat(evidence.quote()).contains(part);
            assertThat(texts.get(evidence.document()).substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.quote());
            assertThat(evidence.passage()).startsWith(evidence.document() + "#");
        }
        assertThat(answer.text()).isEqualTo(String.join(" ", parts));
    }

    private static String mess(Random random, int words) {
        return Stream.generate(() -> NASTY.get(random.nextInt(NASTY.size())) + (random.nextBoolean() ? " " : ""))
                .limit(words)
                .collect(Collectors.joining());
    }
}
