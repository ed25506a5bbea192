package marquee.evaluation.protocols;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Chronological;
import marquee.evaluation.splits.Draw;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question.Relevant;
import marquee.evaluation.splits.Split;

/**
 * The protocol a well-known two-stage system reports: a random fifth of all ratings is the test, whatever its time, and
 * any held-out rating makes its movie relevant. Since it looks into the future, its figures are far higher than Warm's.
 * It is the same draw every time. Validation is a random tenth of the rest.
 *
 * @param byTime whether instead the newest fifth of each person's ratings is the test, and the tenth before it validation:
 *     the same question without the look into the future
 */
public record TwoStage(boolean byTime) implements Protocol {

    private static final Draw TEST = new Draw("p1-outer", 2000);
    private static final Draw VALIDATION = new Draw("p1-inner", 1000);

    @Override
    public String name() {
        return byTime ? "two-stage-by-time" : "two-stage";
    }

    @Override
    public String headline() {
        return "precision@10";
    }

    @Override
    public boolean splitsBySeed() {
        return false;
    }

    @Override
    public Folds split(Interactions all, Content content, int seed) {
        if (byTime) {
            return Warm.LAST_FIFTH.split(all, content, Relevant.ANY);
        }
        Interactions test = all.keep((user, position) -> TEST.drawn(pair(all, user, position)));
        Interactions rest = all.keep((user, position) -> !TEST.drawn(pair(all, user, position)));
        Interactions validation = rest.keep((user, position) -> VALIDATION.drawn(pair(rest, user, position)));
        Interactions training = rest.keep((user, position) -> !VALIDATION.drawn(pair(rest, user, position)));
        return new Folds(round(training, validation, content), round(rest, test, content));
    }

    private static String pair(Interactions ratings, int user, int position) {
        return ratings.userId(user) + ":" + ratings.items().datasetId(ratings.item(position));
    }

    private static Split round(Interactions training, Interactions heldOut, Content content) {
        return Split.wholeCatalogue(
                TrainingData.knowing(training, content), Chronological.questions(training, heldOut, Relevant.ANY));
    }
}
