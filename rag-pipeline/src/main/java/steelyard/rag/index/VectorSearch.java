package steelyard.rag.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/** Finds the passages nearest to a vector. Threads may share it. */
final class VectorSearch {
    /**
     * How many candidates the graph gives for each hit that is wanted, but at least for ten hits. Its scores come from one
     * byte a component, and it overlooks some; the floats decide among the candidates.
     */
    private static final int CANDIDATES_A_HIT = 12;

    private static final int LEAST_HITS = 10;

    /**
     * A larger graph overlooks more: from so many vectors on there are more candidates, by this power of the size. At a
     * million that is 2.7 times as many, which keeps recall above 0.98 and takes some twice the time.
     */
    private static final double MANY = 100_000;

    private static final double GROWTH = 0.43;

    private final LiveSearcher searcher;
    private final boolean exact;

    /**
     * A search.
     *
     * @param exact whether to compare all vectors; else a graph leads to the nearest, or nearly
     */
    VectorSearch(LiveSearcher searcher, boolean exact) {
        this.searcher = searcher;
        this.exact = exact;
    }

    /** The {@code k} best with their cosines, and more if the last ones are equal; in no order. */
    Scores nearest(float[] vector, int k) throws IOException {
        return (exact ? all(vector) : candidates(vector, k)).best(k);
    }

    private Scores all(float[] vector) throws IOException {
        Scores scores = new Scores(searcher.getIndexReader().maxDoc());
        for (Segment segment : searcher.segments()) {
            FloatVectorValues vectors = segment.reader().getFloatVectorValues(PassageFields.VECTOR);
            if (vectors == null) {
                continue;
            }
            KnnVectorValues.DocIndexIterator with = vectors.iterator();
            for (int doc = with.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = with.nextDoc()) {
                if (segment.isLive(doc)) {
                    scores.add(segment.base() + doc, VectorUtil.dotProduct(vector, vectors.vectorValue(with.index())));
                }
            }
        }
        return scores;
    }

    private Scores candidates(float[] vector, int k) throws IOException {
        double growth = Math.pow(Math.max(1, searcher.getIndexReader().maxDoc() / MANY), GROWTH);
        int count = (int) (Math.max(LEAST_HITS, k) * CANDIDATES_A_HIT * growth);
        ScoreDoc[] found =
                searcher.search(new KnnFloatVectorQuery(PassageFields.VECTOR, vector, count), count).scoreDocs;
        int[] docs = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
        Scores scores = new Scores(docs.length);
        int next = 0;
        for (Segment segment : searcher.segments()) {
            int end = segment.base() + segment.reader().maxDoc();
            int from = next;
            while (next < docs.length && docs[next] < end) {
                next++;
            }
            if (next > from) {
                weigh(segment, Arrays.copyOfRange(docs, from, next), vector, scores);
            }
        }
        return scores;
    }

    private static void weigh(Segment segment, int[] docs, float[] vector, Scores scores) throws IOException {
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(PassageFields.VECTOR);
        KnnVectorValues.DocIndexIterator with = vectors.iterator();
        for (int doc : docs) {
            with.advance(doc - segment.base());
            scores.add(doc, VectorUtil.dotProduct(vector, vectors.vectorValue(with.index())));
        }
    }
}
