package marquee.training.shorthistories;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.metrics.Ndcg;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.graph.UserTowerGraph;
import marquee.training.loop.BestCheckpoint;
import marquee.training.loop.Phase;
import marquee.training.loop.TrainingLoop;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;

/**
 * How people of whom little is known are read: how much popularity counts for them, how much the genres of what they
 * rated, and for how many steps to learn what else to add. All are tried on people whom the linear model has not seen,
 * given what they liked first and asked for what they liked later.
 */
public final class ShortHistories {

    private static final double[] SHARES = {0, 0.1, 0.2, 0.4, 0.8, 1.2, 1.6, 2, 2.5, 3, 3.5, 4, 5, 6};
    private static final double[] GENRES = {0, 0.1, 0.2, 0.3, 0.4};
    private static final int[] GIVEN = {3, 5, 7};

    private static final int ONE_IN = 4;
    private static final int MOST_PEOPLE = 2_000;

    /** Popularity counts nothing for people with 15 ratings or more, whose taste is known. */
    private static final int KNOTS = 4;

    /** Genres count nothing from 7 ratings on, where people whom the model has seen would lose by it. */
    private static final int KNOTS_OF_GENRES = 3;

    private final TrainingData training;
    private final Interactions all;
    private final int away;
    private final Interactions likes;

    private ShortHistories(TrainingData training) {
        this.training = training;
        this.all = training.ratings();
        this.away = Math.max(ONE_IN, Math.ceilDiv(all.users(), MOST_PEOPLE));
        this.likes = all.keep((user, position) -> isAway(user) && all.positive(position));
    }

    /** Something that fits starting weights to ratings. */
    public interface Fitting {

        /** The weights that training would begin with; seconds to minutes. */
        Weights fit(TrainingData training);
    }

    /**
     * What was chosen.
     *
     * @param prior the weight {@link Weights#PRIOR}
     * @param steps of {@link Phase#shortHistories}
     */
    public record Choice(Weight prior, int steps) {}

    /** Chooses by validation. */
    public static Choice choose(TrainingData training, Fitting fitting, TrainingSetup setup) {
        var histories = new ShortHistories(training);
        Split split = histories.questions();
        if (split.questions().isEmpty()) {
            return new Choice(prior(0, 0), 0);
        }
        Interactions seen = histories.all.keep((user, position) -> !histories.isAway(user));
        Weights start = fitting.fit(new TrainingData(seen, training.content()));
        Weight prior;
        try (var graph = new TrainingGraph(setup.settings(), start, Set.of());
                var step = setup.progress()
                        .start("Weighing popularity and genres for short histories", SHARES.length + GENRES.length)) {
            prior = histories.best(graph, split, step);
        }
        return new Choice(prior, steps(start.with(Weights.PRIOR, prior), seen, split, setup));
    }

    /** After how many steps on what is seen the split is answered best. */
    private static int steps(Weights start, Interactions seen, Split split, TrainingSetup setup) {
        var phase = Phase.shortHistories(setup.settings());
        int most = phase.schedule().maxSteps();
        if (most == 0) {
            return 0;
        }
        try (var loop = TrainingLoop.begin(setup, phase, start, seen);
                var step = setup.progress().start("Learning to read short histories", most)) {
            return loop.search(BestCheckpoint.before(loop.judge(split)), split, step, better -> {})
                    .steps();
        }
    }

    /** Applies a choice to starting weights. */
    public static Weights read(Choice choice, Weights start, Interactions ratings, TrainingSetup setup) {
        Weights weights = start.with(Weights.PRIOR, choice.prior());
        if (choice.steps() == 0) {
            return weights;
        }
        var phase = Phase.shortHistories(setup.settings());
        try (var loop = TrainingLoop.begin(setup, phase, weights, ratings);
                var step = setup.progress().start("Learning to read short histories", choice.steps())) {
            loop.stepsUntil(choice.steps(), step, () -> {});
            return loop.graph().get();
        }
    }

    /** The weight {@link Weights#PRIOR}; whoever has no history gets what is popular, whatever that counts for others. */
    public static Weight prior(double popularity, double genres) {
        var shares = Weight.zeros(UserTowerGraph.LENGTHS, 2);
        for (int i = 0; i < KNOTS; i++) {
            shares.values()[2 * i] = i == 0 ? 1 : (float) popularity;
            shares.values()[2 * i + 1] = i < KNOTS_OF_GENRES ? (float) genres : 0;
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

    /**
     * What popularity counts beside ratings and chosen genres, no more of it than validation can tell from less, since it
     * takes places from what a person likes; then what the genres of the ratings add to that.
     */
    private Weight best(TrainingGraph graph, Split split, Progress.Step step) {
        double popularity =
                SHARES[OneStandardError.first(figures(SHARES, share -> prior(share, 0), graph, split, step))];
        List<double[]> genres = figures(GENRES, share -> prior(popularity, share), graph, split, step);
        return prior(popularity, GENRES[OneStandardError.best(genres)]);
    }

    /** By share, nDCG@10 of every question. */
    private List<double[]> figures(
            double[] shares, DoubleFunction<Weight> priors, TrainingGraph graph, Split split, Progress.Step step) {
        var figures = new ArrayList<double[]>();
        for (double share : shares) {
            graph.set(Weights.PRIOR, priors.apply(share));
            var model = new GraphModel(graph, training.movies());
            figures.add(Evaluator.lists(model, split).stream()
                    .mapToDouble(new Ndcg(10)::of)
                    .toArray());
            step.advance(1);
        }
        return figures;
    }
}
