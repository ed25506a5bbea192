package marquee.evaluation.protocols;

import java.util.BitSet;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Chronological;
import marquee.evaluation.splits.Draw;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question.Relevant;
import marquee.evaluation.splits.Split;

/**
 * Cold movies in the mix: positives only; a tenth of the movies loses all ratings, as in {@link ColdMovie}, of the other
 * movies the last fifth of each person's is held out, as in {@link Warm}, and the whole catalogue is ranked. What share of
 * the places movies without a training rating get, and how often they are right, stands beside the other figures.
 */
public record ColdMovieMix() implements Protocol {

    @Override
    public String name() {
        return "cold-mix";
    }

    @Override
    public String headline() {
        return "ndcg@10";
    }

    @Override
    public boolean splitsBySeed() {
        return true;
    }

    @Override
    public Folds split(Interactions all, Content content, int seed) {
        BitSet test = ColdMovie.drawn(all.items(), new Draw("cold-item-" + seed, 1000));
        BitSet validation = ColdMovie.drawn(all.items(), new Draw("cold-item-validation-" + seed, 1000));
        validation.andNot(test);
        Interactions positives = all.keep((user, position) -> all.positive(position));
        Interactions known = positives.keep((user, position) -> !test.get(positives.item(position)));
        Interactions before =
                Warm.LAST_FIFTH.split(known, content).test().training().ratings();
        return new Folds(mixed(before, before, content, validation), mixed(known, positives, content, test));
    }

    /** Asks for the last fifth of what is not cold, and for all that is. */
    private static Split mixed(Interactions before, Interactions all, Content content, BitSet cold) {
        Interactions rated = before.keep((user, position) -> !cold.get(before.item(position)));
        Interactions training =
                Warm.LAST_FIFTH.split(rated, content).test().training().ratings();
        Interactions heldOut = all.keep(
                (user, position) -> cold.get(all.item(position)) || isLate(rated, training, user, all.item(position)));
        return Split.wholeCatalogue(
                TrainingData.knowing(training, content), Chronological.questions(training, heldOut, Relevant.POSITIVE));
    }

    private static boolean isLate(Interactions rated, Interactions training, int user, int item) {
        for (int position = rated.start(user) + training.count(user); position < rated.end(user); position++) {
            if (rated.item(position) == item) {
                return true;
            }
        }
        return false;
    }
}
