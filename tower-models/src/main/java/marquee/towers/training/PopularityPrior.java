package marquee.towers.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Evaluator;
import marquee.towers.evaluation.Person;
import marquee.towers.evaluation.Question;
import marquee.towers.evaluation.Split;
import marquee.towers.evaluation.Training;

/**
 * How much popularity counts for people of whom little is known: tried, for each length of a history, on people whom the
 * linear model has not seen, given their first ratings and asked for what they liked next.
 */
final class PopularityPrior {

    private static final double[] SHARES = {0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2, 1.6, 2.4, 4};

    /** One share must do so much better than a smaller one. */
    private static final double GAIN = 1.005;

    private static final int ONE_IN = 4;
    private static final int MOST_PEOPLE = 2_000;
    private static final int NEXT = 20;

    /** Popularity counts nothing for people with more than 31 ratings, whose taste is known. */
    private static final int KNOTS = 6;

    private final Training training;
    private final Interactions all;
    private final int away;

    private PopularityPrior(Training training) {
        this.training = training;
        this.all = training.ratings();
        this.away = Math.max(ONE_IN, Math.ceilDiv(all.users(), MOST_PEOPLE));
    }

    /** Something that learns towers from ratings and opens them. */
    interface Fitting {
        /** The caller closes the graph. */
        TrainingGraph fit(Interactions ratings);
    }

    /** The weight {@link Weights#PRIOR}. */
    static Weight choose(Training training, Fitting fitting) {
        var prior = new PopularityPrior(training);
        var shares = Weight.zeros(UserTowerGraph.LENGTHS, 1);
        shares.values()[0] = 1;
        double highest = SHARES[SHARES.length - 1];
        try (var graph = fitting.fit(prior.all.keep((user, position) -> !prior.isAway(user)))) {
            for (int knot = 1; knot < KNOTS; knot++) {
                Split split = prior.given((1 << knot) - 1);
                highest = split.questions().isEmpty() ? 0 : prior.best(graph, split, highest);
                shares.values()[knot] = (float) highest;
            }
        }
        return shares;
    }

    private boolean isAway(int user) {
        return user % away == 0;
    }

    private Split given(int length) {
        Interactions given = all.keep((user, position) -> isAway(user) && position < all.start(user) + length);
        Interactions next = all.keep((user, position) ->
                isAway(user) && position >= all.start(user) + length && position < all.start(user) + length + NEXT);
        var questions = new ArrayList<Question>();
        for (int user = 0; user < all.users(); user += away) {
            if (given.count(user) == length) {
                questions.add(Question.of(Person.unseen(user, given), next, user, Question.Relevant.POSITIVE));
            }
        }
        return Split.wholeCatalogue(training, questions);
    }

    /** The more is known of people, the less popularity counts. */
    private double best(TrainingGraph graph, Split split, double most) {
        double best = 0;
        double highest = -1;
        for (double share :
                DoubleStream.of(SHARES).filter(share -> share <= most).toArray()) {
            var everywhere = Weight.zeros(UserTowerGraph.LENGTHS, 1);
            Arrays.fill(everywhere.values(), (float) share);
            graph.set(Weights.PRIOR, everywhere);
            double figure = Evaluator.judge(new GraphModel(graph, training.movies()), split)
                    .get("ndcg@10");
            if (figure > highest * GAIN) {
                highest = figure;
                best = share;
            }
        }
        return best;
    }
}
