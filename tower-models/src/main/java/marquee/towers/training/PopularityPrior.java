package marquee.towers.training;

import java.util.ArrayList;
import java.util.Arrays;
import marquee.catalog.progress.Progress;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Evaluator;
import marquee.towers.evaluation.Person;
import marquee.towers.evaluation.Question;
import marquee.towers.evaluation.Split;
import marquee.towers.evaluation.Training;

/**
 * How much popularity counts for people of whom little is known: tried on people whom the linear model has not seen,
 * given what they liked first and asked for what they liked later.
 */
final class PopularityPrior {

    private static final double[] SHARES = {0, 0.1, 0.2, 0.4, 0.8, 1.2, 1.6, 2, 2.5, 3, 3.5, 4, 5, 6};
    private static final int[] GIVEN = {3, 5, 7};

    private static final int ONE_IN = 4;
    private static final int MOST_PEOPLE = 2_000;

    /** Popularity counts nothing for people with 15 ratings or more, whose taste is known. */
    private static final int KNOTS = 4;

    private final Training training;
    private final Interactions all;
    private final int away;
    private final Interactions likes;

    private PopularityPrior(Training training) {
        this.training = training;
        this.all = training.ratings();
        this.away = Math.max(ONE_IN, Math.ceilDiv(all.users(), MOST_PEOPLE));
        this.likes = all.keep((user, position) -> isAway(user) && all.positive(position));
    }

    /** Something that learns towers from ratings and opens them. */
    interface Fitting {
        /** The caller closes the graph. */
        TrainingGraph fit(Interactions ratings);
    }

    /** The weight {@link Weights#PRIOR}. */
    static Weight choose(Training training, Fitting fitting, Progress progress) {
        var prior = new PopularityPrior(training);
        var shares = Weight.zeros(UserTowerGraph.LENGTHS, 1);
        shares.values()[0] = 1;
        Split split = prior.questions();
        if (!split.questions().isEmpty()) {
            try (var graph = fitting.fit(prior.all.keep((user, position) -> !prior.isAway(user)));
                    var step = progress.start("Weighing popularity for short histories", SHARES.length)) {
                Arrays.fill(shares.values(), 1, KNOTS, prior.best(graph, split, step));
            }
        }
        return shares;
    }

    private boolean isAway(int user) {
        return user % away == 0;
    }

    private Split questions() {
        var questions = new ArrayList<Question>();
        for (int length : GIVEN) {
            Interactions given = likes.keep((user, position) -> position < likes.start(user) + length);
            Interactions later = likes.keep((user, position) -> position >= likes.start(user) + length);
            for (int user = 0; user < all.users(); user += away) {
                if (given.count(user) == length) {
                    questions.add(Question.of(Person.unseen(user, given), later, user, Question.Relevant.POSITIVE));
                }
            }
        }
        return Split.wholeCatalogue(training, questions);
    }

    private float best(TrainingGraph graph, Split split, Progress.Step step) {
        double best = 0;
        double highest = -1;
        for (double share : SHARES) {
            var everywhere = Weight.zeros(UserTowerGraph.LENGTHS, 1);
            Arrays.fill(everywhere.values(), (float) share);
            graph.set(Weights.PRIOR, everywhere);
            double figure = Evaluator.judge(new GraphModel(graph, training.movies()), split)
                    .get("ndcg@10");
            if (figure > highest) {
                highest = figure;
                best = share;
            }
            step.advance(1);
        }
        return (float) best;
    }
}
