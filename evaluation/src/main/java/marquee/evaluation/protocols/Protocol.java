package marquee.evaluation.protocols;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Folds;

/** Rules of a measurement: what is held out, from whom, and what counts as a good answer (DESIGN, measuring rules). */
public interface Protocol {

    /** As in {@code --protocol}. */
    String name();

    /** The metric that parameters are chosen by on validation, such as {@code ndcg@10}. */
    String headline();

    /** Whether the seed changes what is held out. */
    boolean splitsBySeed();

    /** Whether only movies without a training rating are ranked. */
    default boolean ranksUnratedMoviesOnly() {
        return false;
    }

    /**
     * Divides the ratings.
     *
     * @param seed 1 or more
     */
    Folds split(Interactions all, Content content, int seed);
}
