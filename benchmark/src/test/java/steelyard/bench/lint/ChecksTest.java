package steelyard.bench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.bench.SmallTasks;
import steelyard.corpus.SecondReading;
import steelyard.corpus.SecondReading.Said;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

class ChecksTest {
    private static final String RUN = "one two three four five six seven eight";

    @Test
    void devItemsCountAsTrainItems() {
        assertThat(new Sizes().of(SmallTasks.parity()).figures())
                .containsExactly(new Figure.Count("items in train and dev", 8), new Figure.Count("items in test", 4));
    }

    @Test
    void aLabelMayHaveThirtyToTwoHundredPerCentOfAnEvenShare() {
        assertThat(balance(3, 17).findings()).isEmpty(); // even are 10
        assertThat(balance(2, 18).findings())
                .extracting(Finding::sentence)
                .containsExactly("label 'a' has 20 % of an even share in train and dev (items: 2);"
                        + " add or drop items until it has between 30 % and 200 %");
        assertThat(balance(2, 18).figures())
                .startsWith(
                        new Figure.Percent("smallest label in train and dev, % of an even share", 20),
                        new Figure.Percent("largest label in train and dev, % of an even share", 180));
    }

    @Test
    void aPairThatSharesManyRunsCountsOnceWhereItStands() {
        Task task = texts(
                List.of(RUN + " nine ten", "Zero, " + RUN.replace(" ", ", ") + ", nine", "nothing of the kind"),
                List.of("before " + RUN, RUN.substring(4)));
        Checked checked = new SharedRuns().of(task);
        assertThat(checked.figures())
                .containsExactly(
                        new Figure.Count("pairs that share eight words, within train and dev", 1),
                        new Figure.Count("pairs that share eight words, within test", 0),
                        new Figure.Count("pairs that share eight words, across train and test", 2));
        assertThat(checked.findings().getFirst().places())
                .containsExactly("train item train-0 and train item train-1: '" + RUN + "'");
    }

    @Test
    void wordsOfOtherScriptsAreWordsAndAQuotationMarkIsNone() {
        String greek = "\u03b1 \u03b2 \u03b3 \u03b4 \u03b5 \u03b6 \u03b7 \u03b8"; // alpha to theta
        assertThat(new SharedRuns().of(texts(List.of(greek), List.of(greek))).findings())
                .hasSize(1);
        String seven = "'one two three four five six seven";
        assertThat(new SharedRuns().of(texts(List.of(seven), List.of(seven))).findings())
                .isEmpty();
    }

    @Test
    void onlyTheFirstFivePlacesAreNamedButAllAreCounted() {
        List<String> same = IntStream.range(0, 4).mapToObj(i -> RUN).toList();
        Finding finding =
                new SharedRuns().of(texts(same, List.of("x"))).findings().getFirst();
        assertThat(finding.count()).isEqualTo(6); // of four items
        assertThat(finding.places()).hasSize(5);
    }

    @Test
    void answersAreLookedForWordForWordInTheDocumentsThatTheItemNames() {
        Task task = questions(
                question("a", List.of("noon", "Noon"), List.of("north")),
                question("b", List.of("noon"), List.of("south")),
                question("c", List.of("noon"), List.of("south", "north")),
                question("d", List.of("midnight"), List.of()));
        Checked checked = new LostAnswers().of(task);
        assertThat(checked.figures()).containsExactly(new Figure.Count("answers in none of their documents", 2));
        assertThat(checked.findings().getFirst().places())
                .containsExactly("test item a: 'Noon' in north", "test item b: 'noon' in south");
    }

    @Test
    void naiveBayesAndBm25AreJudgedOnTestItems() {
        // "number" stands everywhere and the numbers are new: the priors are level and 'even' comes first
        assertThat(new WordsAlone().of(SmallTasks.parity()).figures())
                .containsExactly(new Figure.Share("test labels right by naive Bayes on words", 2, 4));
        assertThat(new FirstHit().of(SmallTasks.ferries()).figures())
                .containsExactly(
                        new Figure.Share("gold document first by BM25, questions of test", 2, 2),
                        // "Southern" is no word of any document
                        new Figure.Share("gold document first by BM25, questions of train and dev", 3, 4));
    }

    @Test
    void aTaskThatHasNothingOfWhatIsLookedAtGetsNoFigure() {
        assertThat(new LabelBalance().of(SmallTasks.ferries())).isEqualTo(Checked.NOTHING);
        assertThat(new WordsAlone().of(SmallTasks.weather())).isEqualTo(Checked.NOTHING);
        assertThat(new FirstHit().of(SmallTasks.parity())).isEqualTo(Checked.NOTHING);
        assertThat(new LostAnswers().of(SmallTasks.weather())).isEqualTo(Checked.NOTHING);
        assertThat(new FirstHit().of(questions(question("a", List.of("noon"), List.of()))))
                .isEqualTo(Checked.NOTHING);
    }

    @Test
    void documentsWithoutTextAreNeverFoundFirst() {
        Task task = new Task(
                new TaskCard("empty", TaskKind.QA, "", "", List.of()),
                List.of(new Document("d", "Title", "# Title\n")),
                new Splits(List.of(), List.of(), List.of(question("a", List.of("x"), List.of("d")))),
                "e");
        assertThat(new FirstHit().of(task).figures())
                .containsExactly(new Figure.Share("gold document first by BM25, questions of test", 0, 1));
    }

    @Test
    void aSecondReadersAnswerAgreesIfOneHoldsTheOther() {
        Task task = questions(
                question("a", List.of("at 9", "nine"), List.of()),
                question("b", List.of("the old north pier"), List.of()),
                question("c", List.of(), List.of()),
                question("d", List.of(), List.of()),
                question("e", List.of("noon"), List.of()),
                question("f", List.of("noon"), List.of()));
        Map<String, Said> said = new LinkedHashMap<>();
        said.put("a", answers("Nine o'clock.")); // holds a gold answer
        said.put("b", answers("North Pier")); // is held by one
        said.put("c", answers()); // neither sees one
        said.put("d", answers("noon"));
        said.put("e", answers());
        Checked checked = new SecondOpinion(new SecondReading(said)).of(task);
        assertThat(checked.figures())
                .containsExactly(
                        new Figure.Share("test items read a second time", 5, 6),
                        new Figure.Share("second reading, same answers", 3, 5),
                        new Figure.Items("second reading, other answers", List.of("d", "e")));
        assertThat(checked.findings().getFirst().sentence())
                .startsWith("the second reader gave other answers (agreement 0.600, below 0.8)");
        assertThat(checked.findings().getFirst().places())
                .containsExactly(
                        "test item d: not answerable, read again as 'noon'",
                        "test item e: 'noon', read again as not answerable");
    }

    @Test
    void aSecondReadingOfATicketIsJudgedByLabelAndByAnswer() {
        SecondReading reading =
                new SecondReading(Map.of("q1", new Said(Optional.of("pets"), Optional.of(List.of("3 crowns a dog")))));
        Checked checked = new SecondOpinion(reading).of(SmallTasks.desk());
        assertThat(checked.figures())
                .contains(
                        new Figure.Share("second reading, same labels", 1, 1),
                        new Figure.Coefficient("second reading, Cohen's kappa of labels", 1),
                        new Figure.Share("second reading, same answers", 1, 1));
        assertThat(checked.findings()).isEmpty();
    }

    @Test
    void summariesAreHeldAgainstTheFirstAndTheBestSentences() {
        // the references are the first two sentences, in train and in test
        assertThat(new Extraction().of(SmallTasks.weather()).figures())
                .containsExactly(
                        new Figure.Count("sentences of a summary, as suits train", 2),
                        new Figure.Coefficient("ROUGE-1 of so many first sentences, test", 1),
                        new Figure.Coefficient("ROUGE-1 of so many best sentences, test", 1));
        assertThat(new Extraction().of(SmallTasks.desk())).isEqualTo(Checked.NOTHING);
    }

    private static Said answers(String... answers) {
        return new Said(Optional.empty(), Optional.of(List.of(answers)));
    }

    private static Checked balance(int as, int bs) {
        return new LabelBalance()
                .of(labels(IntStream.range(0, as + bs)
                        .mapToObj(i ->
                                new Example(new Question("i" + i, "text " + i), new Gold.Label(i < as ? "a" : "b")))
                        .toList()));
    }

    private static Task labels(List<Example> train) {
        return new Task(
                new TaskCard("letters", TaskKind.CLASSIFICATION, "", "", List.of("a", "b")),
                List.of(),
                new Splits(train, List.of(), List.of()),
                "f");
    }

    private static Task texts(List<String> train, List<String> test) {
        return new Task(
                new TaskCard("texts", TaskKind.CLASSIFICATION, "", "", List.of("a", "b")),
                List.of(),
                new Splits(labelled("train", train), List.of(), labelled("test", test)),
                "g");
    }

    private static List<Example> labelled(String split, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Example(new Question(split + "-" + i, texts.get(i)), new Gold.Label("a")))
                .toList();
    }

    private static Task questions(Example... test) {
        return new Task(
                new TaskCard("hours", TaskKind.QA, "", "", List.of()),
                List.of(
                        new Document("north", "North", "# North\nIt sails at noon."),
                        new Document("south", "South", "# South\nIt sails at nine.")),
                new Splits(List.of(), List.of(), List.of(test)),
                "h");
    }

    private static Example question(String id, List<String> answers, List<String> documents) {
        return new Example(new Question(id, "When does it sail? " + id), new Gold.Answers(answers, documents));
    }
}
