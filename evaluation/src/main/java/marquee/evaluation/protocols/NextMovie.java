package marquee.evaluation.protocols;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Chronological;
import marquee.evaluation.splits.Folds;

/** Next movie: the last positive of each person is the test, the one before it validation. */
public record NextMovie() implements Protocol {

    private static final Chronological LAST_ONE = new Chronological(n -> Math.min(n, 1), n -> n >= 2 ? 1 : 0);

    @Override
    public String name() {
        return "next";
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
        return LAST_ONE.split(all.keep((user, position) -> all.positive(position)), content);
    }
}
