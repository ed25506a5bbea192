package marquee.lab.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.tuning.Family;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.movies.MovieTable;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.secondstage.neighbours.NeighbourTables;
import marquee.training.secondstage.ranker.RankedSource;
import marquee.training.secondstage.ranker.RankerSettings;
import marquee.training.secondstage.ranker.RankerTraining;
import marquee.training.secondstage.ranker.RankingTablesMaker;
import marquee.training.secondstage.ranker.TrainedRanker;

/**
 * Any recommender with stages behind it: the learned ranker, trained on the candidates of this source alone, the rules of a
 * release, or both.
 */
public final class StagedRecommender implements Recommender {

    private final String name;
    private final Recommender source;
    private final Optional<RankerSettings> ranker;
    private final boolean rules;
    private final Progress progress;

    private StagedRecommender(
            String name, Recommender source, Optional<RankerSettings> ranker, boolean rules, Progress progress) {
        this.name = name;
        this.source = source;
        this.ranker = ranker;
        this.rules = rules;
        this.progress = progress;
    }

    /**
     * Puts stages behind a recommender. Validation chooses the parameters of the source first, as if it were alone, then
     * which ratings label the ranker's lists.
     *
     * @param name in tables
     * @param stages at least one, the ranker before the rules
     * @param progress shows the training
     */
    public static Family family(String name, Family source, List<Stage> stages, Progress progress) {
        boolean rules = stages.contains(Stage.RULES);
        Stream<Optional<RankerSettings>> rankers = stages.contains(Stage.LIGHTGBM)
                ? Stream.of(RankerSettings.LIKED_NEXT, RankerSettings.RATED_AT_ANY_TIME)
                        .map(Optional::of)
                : Stream.of(Optional.empty());
        List<Optional<RankerSettings>> choices = rankers.toList();
        return source.followedBy(
                name,
                chosen -> choices.stream()
                        .<Recommender>map(ranker -> new StagedRecommender(name, chosen, ranker, rules, progress))
                        .toList());
    }

    @Override
    public String toString() {
        return source
                + ranker.map(settings -> ", lightgbm, "
                                + settings.holdOut().name().toLowerCase(Locale.ROOT) + " ratings held out")
                        .orElse("")
                + (rules ? ", rules" : "");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean random() {
        return ranker.isPresent() || source.random();
    }

    @Override
    public boolean knowsUnratedMovies() {
        return source.knowsUnratedMovies();
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        Optional<TrainedRanker> trained = ranker.flatMap(settings -> new RankerTraining(
                        RankedSource.alone(before -> source.fit(before, seed)), settings, seed, progress)
                .train(training));
        MovieTable movies = MovieTables.of(training, MovieTables.noVectors(training.movies()));
        var ranked = RankedModel.alone(
                source.fit(training, seed),
                trained.map(one -> new LearnedRanker(RankingTablesMaker.of(training.ratings(), movies), one.model())));
        return rules ? new RuledModel(ranked, movies, NeighbourTables.of(training, movies)) : ranked;
    }
}
