package marquee.towers.training;

import java.util.ArrayList;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Person;
import marquee.towers.evaluation.Question;
import marquee.towers.evaluation.Split;
import marquee.towers.evaluation.Training;

/** What training itself holds out to know when to stop. */
final class Validation {

    private static final int ONE_IN = 10;

    private Validation() {}

    /** Of more people, so many are asked, evenly spaced: that is enough to tell towers apart, and quicker than training. */
    private static final int MOST_PEOPLE = 10_000;

    /** The last tenth of every person's ratings, at least one of those who have five. */
    static Split lastTenth(Training training) {
        Interactions all = training.ratings();
        Interactions kept = all.keep((user, position) -> position < cut(all, user));
        Interactions heldOut = all.keep((user, position) -> position >= cut(all, user));
        var questions = new ArrayList<Question>();
        int stride = Math.max(1, Math.ceilDiv(all.users(), MOST_PEOPLE));
        for (int user = 0; user < all.users(); user += stride) {
            questions.add(Question.of(Person.known(user, kept), heldOut, user, Question.Relevant.POSITIVE));
        }
        return Split.wholeCatalogue(new Training(kept, training.content()), questions);
    }

    private static int cut(Interactions all, int user) {
        return all.end(user) - (all.count(user) + ONE_IN / 2) / ONE_IN;
    }
}
