package marquee.lab.towers;

import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.tuning.Family;
import marquee.ranking.SecondStage;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.secondstage.neighbours.NeighbourTables;

/** Our towers with the lists that are served: the candidates of all sources, and the rules over them. */
public final class ListsRecommender implements Recommender {

    private static final String NAME = "towers+rules";

    private final Recommender towers;

    private ListsRecommender(Recommender towers) {
        this.towers = towers;
    }

    /**
     * The lists over each kind of towers that {@link TowersRecommender#family} chooses from.
     *
     * @param progress shows the training
     */
    public static Family family(Progress progress) {
        Family towers = TowersRecommender.family(progress);
        return new Family(
                NAME,
                training -> towers.candidates().apply(training).stream()
                        .<Recommender>map(ListsRecommender::new)
                        .toList());
    }

    @Override
    public String toString() {
        return towers + ", rules";
    }

    @Override
    public String name() {
        return NAME;
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
        var served = (TowersRecommender.Temporary) towers.fit(training, seed);
        var movies = MovieTables.of(training, served.movieVectors());
        var neighbours = NeighbourTables.of(training, movies);
        return new ServedLists(served, new SecondStage(movies, Optional.of(neighbours), Optional.empty()));
    }
}
