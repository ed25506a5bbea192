package marquee.index.embedded;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Sorter;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Writes all segments into one when that is forced, and a single one anew as well: only the writing builds the graph, and
 * Lucene's own policies leave a single segment as it is. Movies are written in no order: they come the rated ones first, and
 * a graph that is built from one crowd after the other leads walks into the crowd that they began in, and not out of it.
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
        all.add(new Shuffled(unwritten));
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

    /** In an order drawn anew, the same for as many movies. */
    private static final class Shuffled extends OneMerge {

        private static final long SEED = 1;

        Shuffled(List<SegmentCommitInfo> segments) {
            super(segments);
        }

        @Override
        public Sorter.DocMap reorder(CodecReader reader, Directory directory, Executor threads) {
            return new Permutation(
                    IntArrays.shuffle(IntStream.range(0, reader.maxDoc()).toArray(), new Random(SEED)));
        }
    }
}
