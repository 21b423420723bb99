package steelyard.bench.lint;

import java.util.List;
import java.util.OptionalDouble;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.PassageIndex;
import steelyard.task.Document;
import steelyard.task.Example;

/** How often BM25 alone puts a passage of a gold document first: how far questions come by their words alone. */
final class FirstHit implements AutoCloseable {
    /** Words alone are searched, but the index wants a vector. */
    private static final float[] UNUSED = {1};

    private final PassageIndex index;

    FirstHit(List<Document> documents) {
        PassageSplitter splitter = new PassageSplitter();
        index = PassageIndex.build(documents.stream()
                .flatMap(document -> splitter.split(document).stream())
                .map(passage -> new EncodedPassage(passage, UNUSED))
                .toList());
    }

    /** The share among the answerable questions that name their documents; empty if there are none. */
    OptionalDouble share(List<Example> questions) {
        return questions.stream()
                .filter(example -> example.gold().asAnswers().stream()
                        .anyMatch(gold -> gold.answerable() && !gold.documents().isEmpty()))
                .mapToDouble(example -> right(example) ? 1 : 0)
                .average();
    }

    private boolean right(Example example) {
        return index.lexical(example.question().text(), 1).stream()
                .map(ranked -> index.passage(ranked.ordinal()).document())
                .anyMatch(first -> example.gold().asAnswers().stream()
                        .anyMatch(gold -> gold.documents().contains(first)));
    }

    @Override
    public void close() {
        index.close();
    }
}
