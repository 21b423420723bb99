package steelyard.rag.index;

import java.io.IOException;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/** Merges when it is asked to, after a commit, so that neither a commit nor a reader waits for a merge. */
final class MergesOnRequest extends FilterMergePolicy {
    MergesOnRequest(MergePolicy merges) {
        super(merges);
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        boolean asked = trigger == MergeTrigger.EXPLICIT || trigger == MergeTrigger.MERGE_FINISHED;
        return asked ? super.findMerges(trigger, segments, context) : null;
    }

    @Override
    public @Nullable MergeSpecification findFullFlushMerges(
            MergeTrigger trigger, SegmentInfos segments, MergeContext context) {
        return null;
    }
}
