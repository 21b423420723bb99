package steelyard.bench.read;

import java.util.List;
import steelyard.rag.PassageSearch;
import steelyard.task.Document;
import steelyard.task.Progress;

/** Makes documents searchable. */
@FunctionalInterface
public interface DocumentSearches {

    /** A search over documents, at least one of which holds text below its heading; the caller closes it. */
    PassageSearch over(List<Document> documents, Progress progress);
}
