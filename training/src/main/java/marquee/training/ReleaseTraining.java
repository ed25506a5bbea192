package marquee.training;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Split;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;
import marquee.training.checkpoints.CheckpointFolder;
import marquee.training.loop.TrainingSetup;
import marquee.training.loop.Validation;
import marquee.training.publishing.BaselineTable;
import marquee.training.publishing.MostPopular;
import marquee.training.publishing.PublishGate;
import marquee.training.publishing.ReleaseCheck;
import marquee.training.publishing.ServedModel;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.RecencyChoice;
import marquee.training.towers.TowerTrainer;
import marquee.training.towers.Towers;
import marquee.training.towers.TowersBuilder;

/** From a dataset to a published release: what {@code ./marquee train} does, and {@code ./run} when there is none. */
public final class ReleaseTraining {

    private static final int TEXTS_AT_A_TIME = 256;

    private final Request request;
    private final Progress progress;
    private final Clock clock;

    private ReleaseTraining(Request request, Progress progress, Clock clock) {
        this.request = request;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What to train.
     *
     * @param dataset the ratings and movies
     * @param models where releases go, such as {@code data/models}
     * @param textCache folder of kept text vectors, such as {@code data/cache/text}
     * @param textEncoder one of {@link TextEncoders#NAMES}
     * @param seed of everything random
     * @param force whether to publish even if the gate says no
     * @param people whose ratings to learn from
     * @param maxSteps of gradient descent; absent where the size of the data decides
     */
    public record Request(
            Dataset dataset,
            Path models,
            Path textCache,
            String textEncoder,
            long seed,
            boolean force,
            UserSample people,
            Optional<Integer> maxSteps) {

        /** Refuses steps below 0, with a sentence that says so. */
        public Request {
            if (maxSteps.orElse(0) < 0) {
                throw new IllegalArgumentException("There are 0 or more steps, not " + maxSteps.get() + ".");
            }
        }
    }

    /**
     * Trains and publishes. Takes minutes; blocks the calling thread. Interrupted or killed, it leaves the published
     * releases as they were, and the same request goes on from the last checkpoint.
     *
     * @return the new release, or why there is none
     */
    public static Outcome run(Request request, Progress progress, Clock clock) {
        return new ReleaseTraining(request, progress, clock).run();
    }

    /** What a training led to. */
    public sealed interface Outcome {

        /** A new release. */
        record Published(Release release) implements Outcome {}

        /**
         * None, since the data tell too little; nothing can be forced.
         *
         * @param reason half a sentence
         */
        record TooLittle(String reason) implements Outcome {}

        /**
         * None, since the towers are not good enough; what the request forces is published all the same.
         *
         * @param reason half a sentence
         */
        record NotGoodEnough(String reason) implements Outcome {}
    }

    private Outcome run() {
        Interactions ratings = readRatings();
        try (var encoder = TextEncoders.open(request.textEncoder(), request.textCache());
                var draft = new Releases(request.models()).draft()) {
            Content content = content(ratings, encoder);
            var training = new TrainingData(ratings, content);
            Optional<String> tooLittle =
                    DataSufficiency.objection(request.dataset().name(), training);
            if (tooLittle.isPresent()) {
                return new Outcome.TooLittle(tooLittle.get());
            }
            var setup = setup(training);
            var settings = setup.settings();
            var checkpoints = CheckpointFolder.open(request.models(), fingerprint(settings, encoder), progress);
            var trained = new TowerTrainer(setup, checkpoints).train(training);
            Figures popular = popular(training);
            progress.note(BaselineTable.of(trained.validation(), popular));
            Manifest candidate = manifest(settings, trained, popular, ratings, encoder);
            Optional<String> objection = objection(candidate);
            if (objection.isPresent() && !request.force()) {
                return new Outcome.NotGoodEnough(objection.get());
            }
            Manifest manifest = objection.isPresent() ? candidate.publishedByForce() : candidate;
            Towers towers = TowersBuilder.build(settings, trained.weights(), training);
            towers.write(draft);
            Release release = draft.describe(manifest, towers.vocabulary());
            check(release, training);
            Release published = draft.publish(manifest);
            checkpoints.clear();
            return new Outcome.Published(published);
        }
    }

    private TrainingSetup setup(TrainingData training) {
        var settings = TowerSettings.forData(
                training.ratings().users(),
                training.movies(),
                training.ratings().size());
        var limited = request.maxSteps().isPresent()
                ? settings.withMaxSteps(request.maxSteps().get())
                : settings;
        var setup = TrainingSetup.of(limited, training, request.seed(), progress);
        return setup.with(RecencyChoice.of(setup, training));
    }

    /** Everything that determines the weights. */
    private String fingerprint(TowerSettings settings, TextEncoder encoder) {
        return String.join(
                "\n",
                request.dataset().hash(),
                encoder.name(),
                settings.toMap().toString(),
                Long.toString(request.seed()),
                Double.toString(request.people().share()),
                GitCommit.current().orElse(""));
    }

    private Optional<String> objection(Manifest manifest) {
        return PublishGate.objection(manifest, newest().map(Release::manifest));
    }

    /** A new release need not be better than a damaged one. */
    private Optional<Release> newest() {
        try {
            return new Releases(request.models()).newestIntact(any -> true, progress::warn);
        } catch (ReleaseException allDamaged) {
            progress.warn(String.valueOf(allDamaged.getMessage()));
            return Optional.empty();
        }
    }

    private Interactions readRatings() {
        try (var step = progress.start("Reading " + request.dataset().name(), Progress.UNKNOWN_TOTAL)) {
            Interactions ratings = Interactions.read(request.dataset(), request.people());
            step.note("%,d ratings by %,d people of %,d movies"
                    .formatted(ratings.size(), ratings.users(), ratings.items().size()));
            return ratings;
        }
    }

    private Content content(Interactions ratings, TextEncoder encoder) {
        var byId = new HashMap<MovieId, Movie>();
        try (var movies = request.dataset().movies()) {
            movies.filter(movie -> ratings.items().row(movie.id()) >= 0).forEach(movie -> byId.put(movie.id(), movie));
        }
        var rated = new ArrayList<Movie>();
        for (int row = 0; row < ratings.items().size(); row++) {
            rated.add(Optional.ofNullable(byId.get(ratings.items().movie(row))).orElseThrow());
        }
        return new FixedContent(rated, vectors(rated, new ContentVectors(encoder)));
    }

    private float[][] vectors(List<Movie> movies, ContentVectors content) {
        var vectors = new float[movies.size()][];
        try (var step = progress.start("Reading the movies' texts", movies.size())) {
            for (int from = 0; from < vectors.length; from += TEXTS_AT_A_TIME) {
                int to = Math.min(from + TEXTS_AT_A_TIME, vectors.length);
                System.arraycopy(content.of(movies.subList(from, to)), 0, vectors, from, to - from);
                step.advance(to - from);
            }
        }
        return vectors;
    }

    private static Figures popular(TrainingData training) {
        Split split = Validation.lastTenth(training);
        try (var model = new MostPopular().fit(split.training(), 0)) {
            return Evaluator.judge(model, split);
        }
    }

    private void check(Release release, TrainingData training) {
        int dimension = release.manifest().dimension();
        try (var served = new ServedModel(release, training.ratings(), training.content());
                var step =
                        progress.start("Checking the towers", training.ratings().users())) {
            ReleaseCheck.vectors("movie tower", served.movieVectors(), dimension);
            ReleaseCheck.vectors("user tower", served.userVectors(step), dimension);
        }
    }

    private Manifest manifest(
            TowerSettings settings,
            TowerTrainer.Trained trained,
            Figures popular,
            Interactions ratings,
            TextEncoder encoder) {
        Map<String, String> parameters = new HashMap<>(settings.toMap());
        parameters.put("seed", Long.toString(request.seed()));
        parameters.put("peopleShare", Double.toString(request.people().share()));
        parameters.put("steps", Integer.toString(trained.steps()));
        return new Manifest(
                1,
                clock.instant(),
                settings.dimension(),
                new Manifest.Data(
                        request.dataset().name(),
                        request.dataset().hash(),
                        ratings.users(),
                        ratings.items().size(),
                        ratings.size()),
                encoder.name(),
                ContentVectors.layout(),
                parameters,
                trained.validation().byMetric(),
                popular.byMetric(),
                false,
                GitCommit.current());
    }

    @SuppressWarnings("ArrayRecordComponent") // lives as long as the training
    private record FixedContent(List<Movie> movies, float[][] vectors) implements Content {}
}
