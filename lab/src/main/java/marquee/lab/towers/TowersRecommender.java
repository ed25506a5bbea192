package marquee.lab.towers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.tuning.Family;
import marquee.towers.release.Manifest;
import marquee.towers.release.ReleaseDraft;
import marquee.towers.release.Releases;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.loop.TrainingSetup;
import marquee.training.publishing.served.ServedModel;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;
import marquee.training.towers.RecencyChoice;
import marquee.training.towers.TowerTrainer;
import marquee.training.towers.Towers;
import marquee.training.towers.TowersBuilder;

/** Our own towers, judged like any other recommender: trained, written as SavedModels, and served from those. */
public final class TowersRecommender implements Recommender {

    private static final FittedOnce<Wanted, Learned> LEARNED = new FittedOnce<>();

    private final Progress progress;
    private final boolean recency;

    private record Wanted(boolean recency, long seed) {}

    /**
     * Trained towers.
     *
     * @param setup how they were trained
     * @param weights what came out
     */
    public record Learned(TrainingSetup setup, Weights weights) {}

    private TowersRecommender(Progress progress, boolean recency) {
        this.progress = progress;
        this.recency = recency;
    }

    /**
     * The towers that a release gets, and towers for which the order of ratings means nothing, as where the held-out
     * ratings are drawn whatever their time; validation chooses.
     *
     * @param progress shows the training
     */
    public static Family family(Progress progress) {
        return new Family("towers", training -> List.of(standard(progress), allAlike(progress)));
    }

    /** The towers that a release gets. */
    public static TowersRecommender standard(Progress progress) {
        return new TowersRecommender(progress, true);
    }

    /** Towers for which the order of ratings means nothing. */
    public static TowersRecommender allAlike(Progress progress) {
        return new TowersRecommender(progress, false);
    }

    @Override
    public String toString() {
        return recency ? "towers, newest ratings first" : "towers, all ratings alike";
    }

    @Override
    public String name() {
        return "towers";
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
    public Temporary fit(TrainingData training, long seed) {
        return serve(learned(training, seed), training);
    }

    /** Trains, or remembers what an earlier training of the same came to. */
    public Learned learned(TrainingData training, long seed) {
        return LEARNED.get(training, new Wanted(recency, seed), () -> {
            TrainingSetup setup = setup(training, seed);
            return new Learned(
                    setup,
                    new TowerTrainer(setup, Checkpoints.NONE).train(training).weights());
        });
    }

    private TrainingSetup setup(TrainingData training, long seed) {
        var standard = TowerSettings.forRatings(training.ratings().size());
        var setup = new TrainingSetup(standard, seed, progress);
        return setup.with(
                recency
                        ? RecencyChoice.of(setup, training)
                        : standard.with(standard.recency().ignored()));
    }

    /** Serves trained towers; the training is the one they have learned from. */
    public static Temporary serve(Learned towers, TrainingData training) {
        return serve(towers.setup().settings(), towers.weights(), training);
    }

    /** Writes towers to a temporary folder and serves them from there. */
    static Temporary serve(TowerSettings settings, Weights weights, TrainingData training) {
        Interactions ratings = training.ratings();
        try {
            Path folder = Files.createTempDirectory("towers");
            var draft = new Releases(folder).draft();
            Towers towers = TowersBuilder.build(settings, weights, training);
            towers.write(draft);
            var manifest = new Manifest(
                    Manifest.Publication.draft(Instant.EPOCH, Optional.empty()),
                    new Manifest.VectorFormat(settings.layers().dimension(), "", List.of()),
                    new Manifest.Data("", "", ratings.users(), training.movies(), ratings.size()),
                    settings.toMap(),
                    new Manifest.ValidationMetrics(Map.of(), Map.of()));
            var served = new ServedModel(draft.describe(manifest, towers.vocabulary()), ratings, training.content());
            return new Temporary(served, draft);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the folder for temporary files; free some space.", e);
        }
    }

    /**
     * Removes the files with the model.
     *
     * @param model asked from those files
     * @param draft their folder
     */
    public record Temporary(ServedModel model, ReleaseDraft draft) implements Model {

        /** By row. */
        public float[][] movieVectors() {
            return model.movieVectors();
        }

        @Override
        public float[][] score(List<Person> people) {
            return model.score(people);
        }

        @Override
        public long bytes() {
            return model.bytes();
        }

        @Override
        public void close() {
            model.close();
            draft.close();
        }
    }
}
