package marquee.training.loop;

import java.util.ArrayList;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;

/** What training itself holds out to know when to stop. */
public final class Validation {

    private static final int ONE_IN = 10;

    private Validation() {}

    /** Of more people, so many are asked, evenly spaced: that is enough to tell towers apart, and quicker than training. */
    private static final int MOST_PEOPLE = 10_000;

    /** The last tenth of every person's ratings, at least one of those who have five. */
    public static Split lastTenth(TrainingData training) {
        Interactions all = training.ratings();
        Interactions kept = all.keep((user, position) -> position < cut(all, user));
        Interactions heldOut = all.keep((user, position) -> position >= cut(all, user));
        var questions = new ArrayList<Question>();
        int stride = Math.max(1, Math.ceilDiv(all.users(), MOST_PEOPLE));
        for (int user = 0; user < all.users(); user += stride) {
            questions.add(Question.of(Person.known(user, kept), heldOut, user, Question.Relevant.POSITIVE));
        }
        return Split.wholeCatalogue(TrainingData.knowing(kept, training.content()), questions);
    }

    private static int cut(Interactions all, int user) {
        return all.end(user) - (all.count(user) + ONE_IN / 2) / ONE_IN;
    }
}
