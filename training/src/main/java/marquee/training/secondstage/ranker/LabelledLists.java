package marquee.training.secondstage.ranker;

import java.util.List;
import marquee.ranking.features.Feature.Group;
import marquee.training.secondstage.ranker.trees.RankedLists;

/**
 * What a ranker learns from.
 *
 * @param cuts the lists of each cut, the newest first
 * @param finds which sources found what is relevant in the newest
 */
public record LabelledLists(List<RankedLists> cuts, SourceFinds finds) {

    /** The same lists whose features of a group say nothing. */
    public LabelledLists without(Group group) {
        return new LabelledLists(cuts.stream().map(cut -> cut.without(group)).toList(), finds);
    }
}
