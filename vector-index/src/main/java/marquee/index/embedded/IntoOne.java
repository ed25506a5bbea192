package marquee.index.embedded;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Writes all segments into one when that is forced, and a single one anew as well: only the writing builds the graph, and
 * Lucene's own policies leave a single segment as it is.
 */
final class IntoOne extends FilterMergePolicy {

    IntoOne() {
        super(NoMergePolicy.INSTANCE);
    }

    @Override
    public @Nullable MergeSpecification findForcedMerges(
            SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> forced, MergeContext context) {
        List<SegmentCommitInfo> unwritten = infos.asList().stream()
                .filter(segment -> Boolean.TRUE.equals(forced.get(segment)))
                .toList();
        if (unwritten.isEmpty() || unwritten.stream().anyMatch(context.getMergingSegments()::contains)) {
            return null;
        }
        MergeSpecification all = new MergeSpecification();
        all.add(new OneMerge(unwritten));
        return all;
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos infos, MergeContext context) {
        return null;
    }

    @Override
    public double getNoCFSRatio() {
        return 0;
    }
}
