package marquee.evaluation.protocols;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Folds;

/**
 * Warm over all ratings: the same cut of everything a person rated; dislikes may be learned from, the positives of the
 * test part are relevant, and everything rated before is left out of the list.
 */
public record WarmAll() implements Protocol {

    @Override
    public String name() {
        return "warm-all";
    }

    @Override
    public String headline() {
        return "ndcg@10";
    }

    @Override
    public boolean splitsBySeed() {
        return false;
    }

    @Override
    public Folds split(Interactions all, Content content, int seed) {
        return Warm.LAST_FIFTH.split(all, content);
    }
}
