package marquee.lab.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import marquee.catalog.Movie;
import marquee.catalog.files.Folders;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.tuning.Family;
import marquee.lab.towers.ServedLists;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.SecondStage;
import marquee.ranking.crossencoder.CrossEncoderRanker;
import marquee.ranking.crossencoder.MovieWords;
import marquee.ranking.movies.MovieTable;
import marquee.towers.crossencoder.CrossEncoder;
import marquee.training.crossencoder.CrossEncoderTraining;
import marquee.training.loop.TrainingSetup;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.secondstage.neighbours.NeighbourTables;
import marquee.training.secondstage.ranker.RankerSettings;

/**
 * The towers with a cross-encoder behind them: the one of a file, or a small one that learns from the training ratings alone.
 * What a file's has learned from is its owner's affair.
 */
public final class CrossEncodedRecommender implements Recommender {

    private static final String NAME = "towers+cross-encoder";
    private static final String WITH_RULES = NAME + "+rules";
    private static final int CANDIDATES = 200;

    private final TowersRecommender towers;
    private final RankerSettings settings;
    private final Optional<Path> file;
    private final String name;

    private CrossEncodedRecommender(
            TowersRecommender towers, RankerSettings settings, Optional<Path> file, String name) {
        this.towers = towers;
        this.settings = settings;
        this.file = file;
        this.name = name;
    }

    /**
     * Its order alone.
     *
     * @param file an ONNX model; without, a small one is learned
     * @param progress shows the training
     */
    public static Family family(Optional<Path> file, Progress progress) {
        return family(NAME, file, progress);
    }

    /** The same with all rules behind it: the lists that people get. */
    public static Family withRules(Optional<Path> file, Progress progress) {
        return family(WITH_RULES, file, progress);
    }

    private static Family family(String name, Optional<Path> file, Progress progress) {
        return new Family(
                name,
                training -> List.of(
                        new CrossEncodedRecommender(
                                TowersRecommender.standard(progress), RankerSettings.LIKED_NEXT, file, name),
                        new CrossEncodedRecommender(
                                TowersRecommender.allAlike(progress), RankerSettings.RATED_AT_ANY_TIME, file, name)));
    }

    @Override
    public String toString() {
        return towers + ", " + file.map(Path::toString).orElse("a small cross-encoder");
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
        TowersRecommender.Learned learnedTowers = towers.learned(training, seed);
        CrossEncoder encoder = file.map(named -> CrossEncoder.open(named, CrossEncoder.Limits.UNHURRIED))
                .orElseGet(() -> learned(learnedTowers.setup(), training));
        var served = TowersRecommender.serve(learnedTowers, training);
        MovieTable movies = MovieTables.of(training, served.movieVectors());
        var ranker = new CrossEncoderRanker(movies, words(training.content().movies(), movies), encoder, CANDIDATES);
        if (name.equals(NAME)) {
            return new WithEncoder(new RerankedModel(served, movies, ranker), encoder);
        }
        var stage = new SecondStage(movies, Optional.of(NeighbourTables.of(training, movies)), Optional.empty());
        return new WithEncoder(new ServedLists(served, stage.rankedBy(ranker)), encoder);
    }

    private CrossEncoder learned(TrainingSetup setup, TrainingData training) {
        try {
            Path folder = Files.createTempDirectory("cross-encoder");
            try {
                return CrossEncoder.open(
                        new CrossEncoderTraining(setup, settings).train(training, folder),
                        CrossEncoder.Limits.UNHURRIED);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the folder for temporary files; free some space.", e);
        }
    }

    private static LongFunction<Optional<MovieWords>> words(List<Movie> all, MovieTable movies) {
        List<MovieWords> words = MovieWords.of(all);
        return movieId -> Optional.of(words.get(movies.row(movieId)));
    }
}
