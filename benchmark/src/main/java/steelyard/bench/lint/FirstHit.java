package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.List;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.LexicalRetriever;
import steelyard.rag.retrieve.Query;
import steelyard.rag.retrieve.Retriever;
import steelyard.task.Document;
import steelyard.task.Gold;
import steelyard.task.Task;

/**
 * How far questions come by their words: how often BM25 alone puts a passage of a document first that the item names. Items
 * without an answer and items that name no document are left out.
 */
record FirstHit() implements Check {
    private static final float[] NO_VECTOR = {1, 0};

    @Override
    public Checked of(Task task) {
        if (!task.kind().hasDocuments()) {
            return Checked.NOTHING;
        }
        List<Figure> figures = new ArrayList<>();
        try (PassageIndex index = PassageIndex.build(passages(task.documents()))) {
            Retriever retriever = new LexicalRetriever(index);
            for (Item.Side side : List.of(Item.Side.TEST, Item.Side.TRAIN)) {
                List<Item> asked = Item.of(task, side).stream()
                        .filter(item -> !documents(item).isEmpty())
                        .toList();
                if (!asked.isEmpty()) {
                    int right = (int) asked.stream()
                            .filter(item -> finds(retriever, item))
                            .count();
                    figures.add(new Figure.Share(
                            "gold document first by BM25, questions of " + side.text(), right, asked.size()));
                }
            }
        }
        return new Checked(figures, List.of());
    }

    private static List<EncodedPassage> passages(List<Document> documents) {
        // no text is too long, because no encoder reads it
        PassageSplitter splitter = new PassageSplitter(text -> true);
        List<EncodedPassage> passages = new ArrayList<>();
        for (Document document : documents) {
            for (Passage passage : splitter.split(document)) {
                passages.add(new EncodedPassage(passage, unused(passages.size())));
            }
        }
        return passages;
    }

    /** Only words are searched, but the index wants a unit vector, and a large one links unequal vectors faster than equal ones. */
    private static float[] unused(int place) {
        return new float[] {(float) Math.cos(place), (float) Math.sin(place)};
    }

    private static List<String> documents(Item item) {
        return item.example()
                .gold()
                .asAnswers()
                .filter(Gold.Answers::answerable)
                .map(Gold.Answers::documents)
                .orElse(List.of());
    }

    private static boolean finds(Retriever retriever, Item item) {
        return retriever.retrieve(new Query(item.text(), NO_VECTOR), 1).stream()
                .anyMatch(hit -> documents(item).contains(hit.passage().document()));
    }
}
