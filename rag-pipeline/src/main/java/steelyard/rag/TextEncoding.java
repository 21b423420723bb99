package steelyard.rag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chunk.Passage;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.retrieve.Query;
import steelyard.task.Example;
import steelyard.task.Progress;

/** Encodes many texts, a portion at a time, so that progress can be seen; equal texts are encoded once. */
public final class TextEncoding {
    /** Enough for the encoder to put texts of like length together, few enough for a report every other second. */
    private static final int PORTION = 256;

    private final Encoder encoder;
    private final Progress progress;

    /**
     * @param encoder encodes; stays the caller's
     * @param progress told after each portion
     */
    public TextEncoding(Encoder encoder, Progress progress) {
        this.encoder = encoder;
        this.progress = progress;
    }

    /**
     * The texts' vectors in the order of the texts.
     *
     * @param role what they are to the texts that they will be compared with
     * @param work what progress is told is being done
     */
    public List<float[]> vectors(TextRole role, String work, List<String> texts) {
        List<String> distinct = texts.stream().distinct().toList();
        Map<String, float[]> vectors = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += PORTION) {
            List<String> portion = distinct.subList(from, Math.min(from + PORTION, distinct.size()));
            float[][] encoded = encoder.encode(role, portion);
            for (int i = 0; i < portion.size(); i++) {
                vectors.put(portion.get(i), encoded[i]);
            }
            progress.at(work, from + portion.size(), distinct.size(), "");
        }
        return texts.stream().map(vectors::get).toList();
    }

    /** Questions with their vectors, in the order of the examples that hold them. */
    List<Query> queries(TextRole role, List<Example> examples) {
        List<String> texts =
                examples.stream().map(example -> example.question().text()).toList();
        List<float[]> vectors = vectors(role, "encoding questions", texts);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Query(texts.get(i), vectors.get(i)))
                .toList();
    }

    /** Passages with a vector each, of title and text. */
    List<EncodedPassage> passages(TextRole role, List<Passage> passages) {
        List<float[]> vectors = vectors(
                role,
                "encoding passages",
                passages.stream().map(Passage::titled).toList());
        return IntStream.range(0, passages.size())
                .mapToObj(i -> new EncodedPassage(passages.get(i), vectors.get(i)))
                .toList();
    }

    /** Passages with a vector each, and one for each of their sentences; the sentences' are without the title. */
    List<EncodedPassage> passagesAndSentences(List<Passage> passages) {
        List<String> sentences = passages.stream()
                .flatMap(passage -> passage.sentences().stream().map(passage::quote))
                .toList();
        List<EncodedPassage> encoded = passages(TextRole.PASSAGE, passages);
        Iterator<float[]> vectors =
                vectors(TextRole.PASSAGE, "encoding sentences", sentences).iterator();
        return encoded.stream().map(one -> withSentences(one, vectors)).toList();
    }

    /** The same for any number of passages, which are read and encoded a portion at a time, as they are asked for. */
    Iterator<EncodedPassage> passagesAndSentences(Iterator<Passage> passages) {
        return new Iterator<>() {
            private Iterator<EncodedPassage> ready = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                return ready.hasNext() || passages.hasNext();
            }

            @Override
            public EncodedPassage next() {
                if (!ready.hasNext()) {
                    List<Passage> portion = new ArrayList<>();
                    while (portion.size() < PORTION && passages.hasNext()) {
                        portion.add(passages.next());
                    }
                    ready = passagesAndSentences(portion).iterator();
                }
                return ready.next();
            }
        };
    }

    private static EncodedPassage withSentences(EncodedPassage encoded, Iterator<float[]> vectors) {
        List<float[]> own = encoded.passage().sentences().stream()
                .map(sentence -> vectors.next())
                .toList();
        return new EncodedPassage(encoded.passage(), encoded.vector(), own);
    }
}
