package marquee.evaluation.splits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Question.Relevant;

/**
 * Cuts each person's ratings, ordered by (time, movie id), into training, validation and test, in this order.
 *
 * @param test how many of n ratings are the test
 * @param validation how many of n ratings, just before those, are validation
 */
public record Chronological(IntUnaryOperator test, IntUnaryOperator validation) {

    /** The two rounds; positives are relevant. */
    public Folds split(Interactions ratings, Content content) {
        return split(ratings, content, Relevant.POSITIVE);
    }

    /** The same where other held-out ratings make their movies relevant. */
    public Folds split(Interactions ratings, Content content, Relevant rule) {
        return new Folds(
                round(ratings, content, rule, n -> test.applyAsInt(n) + validation.applyAsInt(n), test),
                round(ratings, content, rule, test, n -> 0));
    }

    /** Trains on all but the last {@code from} ratings, asks for those up to the last {@code to}. */
    private static Split round(
            Interactions all, Content content, Relevant rule, IntUnaryOperator from, IntUnaryOperator to) {
        Interactions training = all.keep((user, position) -> position < cut(all, user, from));
        Interactions heldOut =
                all.keep((user, position) -> position >= cut(all, user, from) && position < cut(all, user, to));
        return Split.wholeCatalogue(TrainingData.knowing(training, content), questions(training, heldOut, rule));
    }

    private static int cut(Interactions all, int user, IntUnaryOperator last) {
        return all.end(user) - last.applyAsInt(all.count(user));
    }

    /** Asks everybody for what was held out from them. */
    public static List<Question> questions(Interactions training, Interactions heldOut, Relevant rule) {
        var questions = new ArrayList<Question>();
        for (int row = 0; row < heldOut.users(); row++) {
            questions.add(Question.of(Person.known(row, training), heldOut, row, rule));
        }
        return questions;
    }
}
