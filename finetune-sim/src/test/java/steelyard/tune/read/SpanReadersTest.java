package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.BaseModel;
import steelyard.encoder.OnnxModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenBatch;
import steelyard.encoder.TokenPair;
import steelyard.task.Progress;
import steelyard.task.TaskException;
import steelyard.tune.Plans;
import steelyard.tune.RegimeChoice;
import steelyard.tune.TuneOptions;
import steelyard.tune.TuneSettings;
import steelyard.tune.TunedModels;
import steelyard.tune.export.ModelCache;
import steelyard.tune.export.OnnxGraph;
import steelyard.tune.export.OnnxReader;
import steelyard.tune.net.DropMasks;
import steelyard.tune.net.EncoderLayers;
import steelyard.tune.net.SpanHead;
import steelyard.tune.net.Weights;
import steelyard.tune.read.Lesson.Place;
import steelyard.tune.train.Trained;

/** The real base model, taught to read by a handful of passages. */
class SpanReadersTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final String HARBOUR = "Imke Sorrowby has been harbour master since spring.";
    private static final String FARES = "A bicycle costs 4 crowns on every crossing.";
    private static final List<Lesson> LESSONS = lessons();

    @TempDir
    Path folder;

    @Test
    void itLearnsToMarkTheAnswerAndToFindNone() {
        try (SpanReader reader = readers(12).prepare(LESSONS, List.of(), Progress.NONE)) {
            List<Reading> readings = reader.read("Who is the harbour master?", List.of(FARES, HARBOUR));
            assertThat(text(HARBOUR, readings.get(1))).isEqualTo("Imke Sorrowby");
            assertThat(readings.get(1).margin()).isPositive();
            assertThat(readings.get(0).margin()).isNegative();
        }
    }

    @Test
    void theSecondPreparationComesFromTheCacheAndReadsTheSame() {
        Reading first;
        try (SpanReader reader = readers(1).prepare(LESSONS, List.of(), Progress.NONE)) {
            assertThat(reader.footprint().fromCache()).isFalse();
            assertThat(reader.footprint().curves()).hasSize(1);
            first = reader.read("Who?", List.of(HARBOUR)).getFirst();
        }
        try (SpanReader reader = readers(1).prepare(LESSONS, List.of(), Progress.NONE)) {
            assertThat(reader.footprint().fromCache()).isTrue();
            assertThat(reader.read("Who?", List.of(HARBOUR))).containsExactly(first);
        }
    }

    @Test
    void theServedLogitsAreThoseOfTheTrainedNetwork() {
        OnnxGraph graph = new OnnxGraph(BASE.onnx());
        TuneSettings settings = settings(1);
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            List<ReadingExample> examples = ReadingExample.of(LESSONS, tokenizer);
            Trained trained = new ReaderTraining(
                            graph.weights(), new Plans(settings).forReading(1).plan(), System::nanoTime, Progress.NONE)
                    .train(examples, examples, tokenizer);
            assertThat(trained.weight(EncoderLayers.SEGMENTS).values())
                    .as("what tells question and passage apart is learned")
                    .isNotEqualTo(Objects.requireNonNull(graph.weights().get(EncoderLayers.SEGMENTS))
                            .values());
            TokenBatch batch =
                    ReadingBatch.COLLATION.batch(examples.subList(0, 5)).tokens();
            float[] served;
            try (OnnxModel model = new OnnxModel(OnnxReader.bytes(graph, trained), OnnxReader.OUTPUT, 2)) {
                served = model.run(batch).values();
            }
            try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
                Weights weights = new Weights(manager);
                weights.putAll(graph.weights(), name -> false);
                weights.putAll(trained.weights(), name -> false);
                float[] ours = new SpanHead(weights, new DropMasks(manager, 0, 1))
                        .logits(manager, batch, false)
                        .toFloatArray();
                assertThat(served).containsExactly(ours, within(1e-4f));
            }
        }
    }

    @Test
    void aPassageWithoutTokensOrOfTenThousandWordsIsReadLikeAnyOther() {
        try (SpanReader reader = readers(1).prepare(LESSONS, List.of(), Progress.NONE)) {
            List<Reading> readings = reader.read("Who?", List.of(" ", "word ".repeat(10_000), HARBOUR));
            assertThat(readings.get(0).isEmpty()).isTrue();
            assertThat(readings.get(1).isEmpty()).isFalse();
            assertThat(readings.get(2).isEmpty()).isFalse();
        }
    }

    @Test
    void aPassageBeyondTheWindowGivesTheClearestAnswerOfItsParts() {
        String question = "Who is the harbour master?";
        String passage = (FARES + " ").repeat(30) + HARBOUR;
        try (SpanReader reader = readers(1).prepare(LESSONS, List.of(), Progress.NONE);
                SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            List<Reading> parts = new ArrayList<>();
            for (TokenPair pair : tokenizer.pairs(question, passage)) {
                int start = pair.start(8); // [CLS] who is the harbour master ? [SEP] …
                String part = passage.substring(start, pair.end(pair.tokens().length() - 2));
                Reading reading = reader.read(question, List.of(part)).getFirst();
                Place place = reading.place();
                parts.add(new Reading(new Place(start + place.start(), start + place.end()), reading.margin()));
            }
            assertThat(parts).hasSizeGreaterThan(1);
            Reading clearest = parts.stream()
                    .max(Comparator.comparingDouble(Reading::margin))
                    .orElseThrow();
            Reading whole = reader.read(question, List.of(passage)).getFirst();
            assertThat(whole.place())
                    .isEqualTo(clearest.place())
                    .isNotEqualTo(parts.getFirst().place());
            assertThat(whole.margin()).isCloseTo(clearest.margin(), within(1e-3));
        }
    }

    @Test
    void answersLongerThanTheWindowAloneTeachNothing() {
        String all = "word ".repeat(400).strip();
        Lesson lesson = Lesson.answered("Who?", all, List.of(all)).orElseThrow();
        assertThatThrownBy(() -> readers(1).prepare(List.of(lesson), List.of(), Progress.NONE))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("too long to be shown whole in the 256 tokens");
    }

    @Test
    void withoutAnyAnswerInAPassageThereIsNothingToLearn() {
        List<Lesson> silent = List.of(Lesson.unanswered("Who?", FARES));
        assertThatThrownBy(() -> readers(1).prepare(silent, List.of(), Progress.NONE))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("verbatim in the documents");
    }

    private SpanReaders readers(int epochs) {
        TuneSettings settings = settings(epochs);
        return new SpanReaders(models(settings), settings);
    }

    private TunedModels models(TuneSettings settings) {
        return new TunedModels(BASE, new ModelCache(folder), settings);
    }

    private static TuneSettings settings(int epochs) {
        TuneOptions options = new TuneOptions(
                RegimeChoice.FULL,
                OptionalDouble.empty(),
                OptionalInt.of(epochs),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                TuneOptions.LoraOptions.DEFAULTS);
        return new TuneSettings(options, 7, 2, System::nanoTime, System::nanoTime);
    }

    private static String text(String passage, Reading reading) {
        return passage.substring(reading.place().start(), reading.place().end());
    }

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String name :
                List.of("Imke Sorrowby", "Jory Pell", "Ada Quill", "Tomas Veer", "Nils Brandt", "Una Marsh")) {
            String passage = HARBOUR.replace("Imke Sorrowby", name);
            lessons.add(Lesson.answered("Who is the harbour master?", passage, List.of(name))
                    .orElseThrow());
            lessons.add(Lesson.unanswered("What does a bicycle cost?", passage));
        }
        for (String price : List.of("4 crowns", "11 crowns", "two shillings", "7 pence", "9 crowns", "half a crown")) {
            String passage = FARES.replace("4 crowns", price);
            lessons.add(Lesson.answered("What does a bicycle cost?", passage, List.of(price))
                    .orElseThrow());
            lessons.add(Lesson.unanswered("Who is the harbour master?", passage));
        }
        return lessons;
    }
}
