package steelyard.tune.read;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Sentences;
import steelyard.task.Sentences.Span;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.Batches;
import steelyard.tune.read.Lesson.Place;

/**
 * Lessons of which each pass shows other parts: of most passages a random run of whole sentences around the answer.
 *
 * <p>The same question never stands before quite the same text again, so that the reader learns less by heart, and there
 * is less to compute. Passages without an answer are cut in the same way, or their length would tell them apart.
 */
final class PartsOfPassages implements Batches<ReadingBatch> {
    /** Of the passages in a pass; the others are shown whole, as they are read later. */
    private static final double SHARE = 0.7;

    private final List<Lesson> lessons;
    private final SubwordTokenizer tokenizer;
    private final int size;
    private final Random random;

    /**
     * @param lessons all of them, at least one, each with an answer that a part of its passage shows, or without any
     * @param tokenizer cuts the parts into tokens
     * @param size lessons in a batch
     * @param seed equal seeds show equal parts
     */
    PartsOfPassages(List<Lesson> lessons, SubwordTokenizer tokenizer, int size, long seed) {
        this.lessons = List.copyOf(lessons);
        this.tokenizer = tokenizer;
        this.size = size;
        this.random = new Random(seed);
    }

    @Override
    public int count() {
        return (lessons.size() + size - 1) / size;
    }

    @Override
    public Iterator<List<ReadingBatch>> pass() {
        List<Lesson> shown = lessons.stream()
                .map(lesson -> random.nextDouble() < SHARE ? part(lesson) : lesson)
                .toList();
        return new BatchSampler<>(ReadingExample.of(shown, tokenizer), ReadingBatch.COLLATION, size, random.nextLong())
                .pass();
    }

    /** A random run of sentences: around the first answer, or anywhere if there is none. */
    private Lesson part(Lesson lesson) {
        List<Span> sentences = Sentences.of(lesson.passage());
        if (sentences.size() < 2) {
            return lesson;
        }
        int any = random.nextInt(sentences.size());
        Optional<Place> kept = lesson.answers().stream().findFirst();
        int first = kept.map(answer -> holding(sentences, answer.start())).orElse(any);
        int last = kept.map(answer -> holding(sentences, answer.end() - 1)).orElse(any);
        int start = sentences.get(random.nextInt(first + 1)).start();
        int end = sentences.get(last + random.nextInt(sentences.size() - last)).end();
        return new Lesson(
                lesson.question(),
                lesson.passage().substring(start, end),
                lesson.answers().stream()
                        .filter(answer -> answer.start() >= start && answer.end() <= end)
                        .map(answer -> new Place(answer.start() - start, answer.end() - start))
                        .toList(),
                lesson.golds());
    }

    /** The sentence that a character stands in. */
    private static int holding(List<Span> sentences, int offset) {
        return IntStream.range(0, sentences.size())
                .filter(i -> offset < sentences.get(i).end())
                .findFirst()
                .orElseThrow();
    }
}
