package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard retrieval} on a corpus of four documents, one of which says nothing. */
class RetrievalTest {
    private static final String HEADER = "query-id\tcorpus-id\tscore";

    /** Of all tests, so that the model is opened once. */
    @TempDir
    private static Path home = Path.of("");

    @TempDir
    private Path parent = Path.of("");

    private Path corpus = parent;

    @BeforeEach
    void aCorpusOfFourDocuments() throws IOException {
        corpus = parent.resolve("small");
        write(
                "corpus.jsonl",
                "{\"_id\":\"ferry\",\"title\":\"Ships\",\"text\":\"The ferry leaves the harbour at nine.\"}",
                "{\"_id\":\"bread\",\"title\":\"\",\"text\":\"The baker bakes bread before dawn.\"}",
                "{\"_id\":\"snow\",\"title\":\"Winter\",\"text\":\"Snow covers the mountains.\"}",
                "{\"_id\":\"empty\",\"title\":\"\",\"text\":\"\"}");
        write(
                "queries.jsonl",
                "{\"_id\":\"1\",\"text\":\"ferry harbour\"}",
                "{\"_id\":\"2\",\"text\":\"loaves of rye in an oven\"}",
                "{\"_id\":\"3\",\"text\":\"snow in winter\"}",
                "{\"_id\":\"4\",\"text\":\"not judged\"}");
        write("qrels/test.tsv", HEADER, "1\tferry\t1", "2\tbread\t2");
    }

    @Test
    void scoresAreMeansOverAllJudgedQueriesAlsoOverThoseThatFoundNothing() throws IOException {
        JsonNode json = json();

        // By words, the second query finds nothing; by vectors, bread is the nearest.
        for (String metric : List.of("ndcg@10", "mrr@10", "recall@5", "recall@100")) {
            assertThat(json.get("lexical").get(metric).asDouble()).as(metric).isEqualTo(0.5);
            assertThat(json.get("dense").get(metric).asDouble()).as(metric).isEqualTo(1);
            assertThat(json.get("fused").get(metric).asDouble()).as(metric).isEqualTo(1);
            assertThat(json.at("/lexical/intervals/" + metric).get(0).asDouble())
                    .isZero();
            assertThat(json.at("/lexical/intervals/" + metric).get(1).asDouble())
                    .isEqualTo(1);
        }
        assertThat(json.properties().stream().map(entry -> entry.getKey()))
                .containsExactly("lexical", "dense", "fused");
        assertThat(json.get("dense").get("queries").asInt()).isEqualTo(2);
    }

    @Test
    void theWeightIsTunedOnTheTrainingJudgementsAndSaid() throws IOException {
        write("qrels/train.tsv", HEADER, "3\tsnow\t1");

        assertThat(json().at("/fused/tuning"))
                .hasToString("{\"dense_weight\":0.4,\"judgements\":\"qrels/train.tsv\",\"queries\":1,\"ndcg@10\":1.0}");
        assertThat(call().out()).contains("the vectors' with weight 0.40, tuned on qrels/train.tsv (1 queries");
    }

    @Test
    void withoutTrainingJudgementsRanksAreFused() throws IOException {
        assertThat(json().get("fused").has("tuning")).isFalse();
        assertThat(call().out())
                .contains("fused: reciprocal-rank fusion, since there is no qrels/train.tsv or qrels/dev.tsv");
        Shell.Result result = call("--run-file", parent.resolve("run").toString());
        assertThat(result.code()).isZero();
        assertThat(Files.readAllLines(parent.resolve("run.fused.run")).getFirst())
                .startsWith("1 Q0 ferry 1 ")
                .satisfies(line ->
                        assertThat(Double.parseDouble(line.split(" ")[4])).isEqualTo(2.0 / 61, within(1e-6)));
    }

    @Test
    void theTableHasARowForEachRankingAndAVerdict() {
        Shell.Result result = call();

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().map(line -> line.replaceAll("  +", " ").strip()))
                .contains(
                        "retrieval ndcg@10 mrr@10 recall@5 recall@100",
                        "small (2 queries)",
                        "lexical 0.500 .00-1.0 0.500 .00-1.0 0.500 .00-1.0 0.500 .00-1.0",
                        "dense 1.000 .16-1.0 1.000 .16-1.0 1.000 .16-1.0 1.000 .16-1.0")
                .anyMatch(line -> line.startsWith("small: no clear winner by ndcg@10 among dense 1.000, fused 1.000"));
    }

    @Test
    void aDiverseRankingPutsACopyBehindSomethingElse() throws IOException {
        write(
                "corpus.jsonl",
                "{\"_id\":\"copy\",\"title\":\"Ships\",\"text\":\"The ferry leaves the harbour at nine.\"}",
                "{\"_id\":\"ferry\",\"title\":\"Ships\",\"text\":\"The ferry leaves the harbour at nine.\"}",
                "{\"_id\":\"bread\",\"title\":\"\",\"text\":\"The baker brings bread to the harbour before dawn.\"}",
                "{\"_id\":\"snow\",\"title\":\"Winter\",\"text\":\"Snow covers the mountains.\"}");
        Path runs = parent.resolve("run");

        Shell.Result result = call("--diversity", "0.8", "--run-file", runs.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("\n  diverse ");
        assertThat(ids(lines("fused"))).startsWith("copy", "ferry", "bread");
        assertThat(ids(lines("diverse"))).startsWith("copy", "bread");
        assertThat(scores(lines("diverse"))).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(json("--diversity", "0.8").get("diverse").get("mrr@10").asDouble())
                .isPositive();
        assertThat(call("--diversity", "1").code()).isEqualTo(2);
    }

    @Test
    void runFilesHoldAllRankingsAndEachHitOnce() throws IOException {
        assertThat(call("--run-file", parent.resolve("run").toString()).code()).isZero();

        assertThat(lines("lexical")).singleElement().asString().matches("1 Q0 ferry 1 \\d+\\.\\d+ steelyard-lexical");
        assertThat(lines("dense")).hasSize(6);
        assertThat(lines("dense").map(line -> line.replaceAll(" -?[0-9.E-]+ steelyard", " steelyard")))
                .startsWith("1 Q0 ferry 1 steelyard-dense")
                .contains("2 Q0 bread 1 steelyard-dense");
    }

    @Test
    void theSecondTimeNoTextIsEncoded() throws IOException {
        String first = call("--json").out();
        long size = Files.size(vectors());

        assertThat(call("--json").out()).isEqualTo(first);
        assertThat(Files.size(vectors())).isEqualTo(size).isGreaterThanOrEqualTo(5 * (32 + 384 * 4 + 4));
    }

    @Test
    void theCacheShowsTheVectorsAndThrowsThemAway() throws IOException {
        call();
        String bytes = String.valueOf(Files.size(vectors()));

        assertThat(new Shell(home).call("cache", "list").out()).endsWith("Vectors of texts: " + bytes + " bytes\n");
        assertThat(new Shell(home).call("cache", "list", "--json").out()).contains("\"vector_bytes\" : " + bytes);
        assertThat(new Shell(home).call("cache", "clear").out())
                .endsWith("Removed vectors of texts, %s bytes (%s bytes)\n".formatted(bytes, bytes));
        assertThat(home.resolve("cache/vectors")).isEmptyDirectory();
    }

    @Test
    void aPersonSeesHowFarItIs() {
        Shell.Result result = new Shell(home, new Terminal(false, true, false)).call("retrieval", corpus.toString());

        assertThat(result.err()).contains("encoding documents  3/3", "encoding queries  2/2", "searching  2/2");
    }

    @Test
    void whatIsWrongWithTheFolderIsSaidAtOnceWithExitCodeTwo() throws IOException {
        write("qrels/test.tsv", HEADER, "1\tferry\tmuch", "9\tferry\t1");

        Shell.Result result = call();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("test.tsv line 2: field 'score': 'much' is not a whole number")
                .contains("test.tsv line 3: field 'query-id': there is no query '9' in queries.jsonl");
    }

    @Test
    void aRunFileThatCannotBeWrittenIsAWrongCall() {
        Shell.Result result = call("--run-file", parent.resolve("nowhere/run").toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no folder " + parent.resolve("nowhere"));
    }

    private JsonNode json(String... options) throws IOException {
        Shell.Result result =
                call(Stream.concat(Stream.of("--json"), Stream.of(options)).toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return new JsonMapper().readTree(result.out());
    }

    private Shell.Result call(String... options) {
        return new Shell(home)
                .call(Stream.concat(Stream.of("retrieval", corpus.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** What was found for the first query, best first. */
    private static List<String> ids(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("1 "))
                .map(line -> line.split(" ")[2])
                .toList();
    }

    private static List<Double> scores(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("1 "))
                .map(line -> Double.valueOf(line.split(" ")[4]))
                .toList();
    }

    private Stream<String> lines(String ranking) throws IOException {
        return Files.readAllLines(parent.resolve("run." + ranking + ".run")).stream();
    }

    private Path vectors() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cache/vectors"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private void write(String name, String... lines) throws IOException {
        Path file = corpus.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }
}
