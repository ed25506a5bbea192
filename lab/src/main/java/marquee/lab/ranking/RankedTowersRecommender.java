package marquee.lab.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.tuning.Family;
import marquee.lab.towers.FittedOnce;
import marquee.lab.towers.ServedLists;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.SecondStage;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.movies.MovieTable;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.secondstage.neighbours.NeighbourTables;
import marquee.training.secondstage.ranker.RankerSettings;
import marquee.training.secondstage.ranker.RankerTraining;
import marquee.training.secondstage.ranker.RankingTablesMaker;
import marquee.training.secondstage.ranker.TrainedRanker;

/** The towers with the learned ranker behind them, as a release has both. */
public final class RankedTowersRecommender implements Recommender {

    private static final String NAME = "towers+lightgbm";
    private static final String WITH_RULES = NAME + "+rules";

    private static final FittedOnce<Wanted, Optional<TrainedRanker>> RANKERS = new FittedOnce<>();

    private final TowersRecommender towers;
    private final RankerSettings settings;
    private final String name;

    /** Each setting has towers of its own. */
    private record Wanted(RankerSettings settings, long seed) {}

    private RankedTowersRecommender(TowersRecommender towers, RankerSettings settings, String name) {
        this.towers = towers;
        this.settings = settings;
        this.name = name;
    }

    /**
     * What a release gets, and the same for protocols whose held-out ratings are drawn whatever their time; validation
     * chooses.
     *
     * @param progress shows the training
     */
    public static Family family(Progress progress) {
        return family(NAME, progress);
    }

    /** The same with all rules behind the ranker: the lists that people get. */
    public static Family withRules(Progress progress) {
        return family(WITH_RULES, progress);
    }

    /** The lists that people get, from a release as it is trained. */
    public static RankedTowersRecommender served(Progress progress) {
        return new RankedTowersRecommender(TowersRecommender.standard(progress), RankerSettings.LIKED_NEXT, WITH_RULES);
    }

    private static Family family(String name, Progress progress) {
        return new Family(
                name,
                training -> List.of(
                        new RankedTowersRecommender(
                                TowersRecommender.standard(progress), RankerSettings.LIKED_NEXT, name),
                        new RankedTowersRecommender(
                                TowersRecommender.allAlike(progress), RankerSettings.RATED_AT_ANY_TIME, name)));
    }

    @Override
    public String toString() {
        return name + ", " + settings.holdOut().name().toLowerCase(Locale.ROOT) + " ratings held out";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        Fitted fitted = fitted(training, seed);
        return name.equals(WITH_RULES)
                ? lists(fitted, training)
                : RankedModel.ofTowers(fitted.towers(), fitted.ranker());
    }

    /** The lists that people get. */
    public ServedLists lists(TrainingData training, long seed) {
        return lists(fitted(training, seed), training);
    }

    private static ServedLists lists(Fitted fitted, TrainingData training) {
        var neighbours = NeighbourTables.of(training, fitted.movies());
        return new ServedLists(
                fitted.towers(), new SecondStage(fitted.movies(), Optional.of(neighbours), fitted.ranker()));
    }

    private Fitted fitted(TrainingData training, long seed) {
        TowersRecommender.Learned learnedTowers = towers.learned(training, seed);
        Optional<TrainedRanker> trained = RANKERS.get(
                training,
                new Wanted(settings, seed),
                () -> RankerTraining.ofTowers(learnedTowers.setup(), learnedTowers.weights(), settings)
                        .train(training));
        var served = TowersRecommender.serve(learnedTowers, training);
        var movies = MovieTables.of(training, served.model().movieVectors());
        var learned = trained.map(
                ranker -> new LearnedRanker(RankingTablesMaker.of(training.ratings(), movies), ranker.model()));
        return new Fitted(served, movies, learned);
    }

    /** What one training makes. */
    private record Fitted(TowersRecommender.Temporary towers, MovieTable movies, Optional<LearnedRanker> ranker) {}
}
