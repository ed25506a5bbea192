package marquee.evaluation.protocols;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Chronological;
import marquee.evaluation.splits.Folds;

/**
 * The main protocol: positives only. Of each person's n positives in order the last floor(0.2 n) are the test, the
 * floor(0.1 n) before them validation.
 */
public record Warm() implements Protocol {

    static final Chronological LAST_FIFTH = new Chronological(n -> n / 5, n -> n / 10);

    @Override
    public String name() {
        return "warm";
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
        return LAST_FIFTH.split(all.keep((user, position) -> all.positive(position)), content);
    }
}
