package marquee.evaluation.protocols;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Chronological;
import marquee.evaluation.splits.Folds;

/**
 * Leave-one-out, as sequence models are published: whatever somebody rated is a like, in the order of the file where times do
 * not tell; the last one is the test, the one before it validation. Who has fewer than three trains only.
 */
public record LeaveOneOut() implements Protocol {

    private static final Chronological LAST_ONE = new Chronological(n -> n >= 3 ? 1 : 0, n -> n >= 3 ? 1 : 0);

    @Override
    public String name() {
        return "leave-one-out";
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
        return LAST_ONE.split(all.asSequences(), content);
    }
}
