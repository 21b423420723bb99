package steelyard.bench.perf;

import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.rag.IndexAnswers;
import steelyard.rag.IndexMirror;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.IndexOrigin;
import steelyard.task.Progress;

/** An index over a {@link Handbook}, with vectors that are drawn, and the encoder to go on with. For one thread. */
final class HandbookIndex implements AutoCloseable {
    private final TemporaryFolder folder = TemporaryFolder.make();
    private final Handbook handbook;
    private final Encoder encoder;
    private final IndexOrigin origin;

    HandbookIndex(Workload workload) {
        BaseModel base = BaseModel.allMiniLmL6V2();
        origin = IndexAnswers.origin(base);
        encoder = new OnnxEncoder(base, workload.threads());
        handbook = new Handbook(workload.texts());
        LikeReal vectors = new LikeReal(encoder.encode(workload.texts()), workload.seed());
        try (IndexFolder index = open()) {
            new IndexMirror(index, () -> new DrawnEncoder(vectors), Progress.NONE)
                    .mirror(handbook.hashes(), handbook::document);
        }
    }

    /** Opens it to be written. */
    IndexFolder open() {
        return IndexFolder.open(folder.path(), origin);
    }

    TemporaryFolder folder() {
        return folder;
    }

    IndexOrigin origin() {
        return origin;
    }

    Handbook handbook() {
        return handbook;
    }

    /** The encoder itself, which computes. */
    Encoder encoder() {
        return encoder;
    }

    @Override
    public void close() {
        encoder.close();
        folder.close();
    }
}
