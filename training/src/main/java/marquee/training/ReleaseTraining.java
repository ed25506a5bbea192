package marquee.training;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseDraft;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;
import marquee.towers.text.TextEncoders;
import marquee.training.checkpoints.CheckpointFolder;
import marquee.training.fallback.MostPopular;
import marquee.training.fallback.SecondOpinion;
import marquee.training.loop.TrainingSetup;
import marquee.training.loop.Validation;
import marquee.training.publishing.BaselineTable;
import marquee.training.publishing.Contender;
import marquee.training.publishing.GateVerdict;
import marquee.training.publishing.ReleasePublisher;
import marquee.training.publishing.ValidationPeople;
import marquee.training.secondstage.ranker.RankerTraining;
import marquee.training.secondstage.ranker.TrainedRanker;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;
import marquee.training.towers.RecencyChoice;
import marquee.training.towers.TowerTrainer;
import marquee.training.towers.Towers;
import marquee.training.towers.TowersBuilder;

/**
 * From a dataset to a published release, in four parts: read the data, train towers, judge them, publish them. What
 * {@code ./marquee train} does, and {@code ./run} when there is no release.
 */
public final class ReleaseTraining {

    private final TrainingRequest request;
    private final Progress progress;
    private final Clock clock;

    private ReleaseTraining(TrainingRequest request, Progress progress, Clock clock) {
        this.request = request;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Trains and publishes. Takes minutes; blocks the calling thread. Interrupted or killed, it leaves the published
     * releases as they were, and the same request goes on from the last checkpoint.
     *
     * @return the new release, or why there is none
     * @throws marquee.towers.release.ReleaseException when the models folder cannot be written to, another process writes
     *     to it, or the towers give no vectors that could be served
     */
    public static TrainingResult run(TrainingRequest request, Progress progress, Clock clock) {
        return new ReleaseTraining(request, progress, clock).run();
    }

    private TrainingResult run() {
        var releases = new Releases(request.target().models());
        releases.requireOwnTrust();
        var reader = new TrainingDataReader(request.dataset(), progress);
        Interactions ratings = reader.ratings(request.learning().people());
        requireNobodyErased(ratings, request.dataset());
        var texts = request.texts();
        try (var encoder = TextEncoders.open(texts.encoder(), texts.cache());
                var draft = releases.draft()) {
            var training = new TrainingData(ratings, reader.content(ratings, encoder));
            return DataSufficiency.objection(request.dataset().name(), training)
                    .<TrainingResult>map(TrainingResult.TooLittle::new)
                    .orElseGet(() -> train(training, encoder.name(), draft));
        }
    }

    /** The manifest says so: {@link TrainingRun#manifest} counts once more. */
    private static void requireNobodyErased(Interactions ratings, Dataset dataset) {
        long learnedFrom = TrainingRun.erasedAmong(ratings, dataset);
        if (learnedFrom > 0) {
            throw new ReleaseException(
                    "Of " + learnedFrom + " people who were erased there are ratings in what was read of "
                            + dataset.name() + "; this is a fault of Marquee, and nothing was learned.");
        }
    }

    private TrainingResult train(TrainingData training, String textEncoder, ReleaseDraft draft) {
        TrainingSetup setup = setup(training);
        var run = new TrainingRun(request, setup.settings(), textEncoder);
        var checkpoints = CheckpointFolder.open(request.target().models(), run.fingerprint(), progress);
        var trained = new TowerTrainer(setup, checkpoints).train(training);
        Split validation = Validation.lastTenth(training);
        Figures popular = MostPopular.judge(validation);
        Figures opinion = SecondOpinion.judge(validation, request.learning().seed(), progress);
        progress.note(BaselineTable.of(trained.validation(), opinion, popular));
        Optional<TrainedRanker> ranker = ranker(setup, training, trained.weights());
        var people = ValidationPeople.of(validation, trained.validation());
        Manifest candidate = run.manifest(training.ratings(), trained, popular, clock.instant())
                .with(SecondOpinion.describe(opinion))
                .with(people.describe())
                .with(ranker.map(TrainedRanker::describe).orElse(Map.of()));
        var publisher = new ReleasePublisher(request.target().models(), progress);
        Towers towers = TowersBuilder.build(setup.settings(), trained.weights(), training);
        Contender prepared = publisher.prepare(draft, towers, new Contender(candidate, people), training, ranker);
        return judged(publisher, draft, prepared, checkpoints);
    }

    private TrainingResult judged(
            ReleasePublisher publisher, ReleaseDraft draft, Contender prepared, CheckpointFolder checkpoints) {
        GateVerdict verdict = publisher.judge(prepared, request.target().live());
        Optional<String> objection = verdict.objection();
        if (objection.isPresent() && !request.target().force()) {
            return new TrainingResult.NotGoodEnough(objection.get());
        }
        Manifest judged = prepared.manifest().with(verdict.describe());
        Release release = publisher.publish(draft, objection.isPresent() ? judged.publishedByForce() : judged);
        checkpoints.clear();
        return new TrainingResult.Published(release);
    }

    private Optional<TrainedRanker> ranker(TrainingSetup setup, TrainingData training, Weights serving) {
        return request.learning()
                .ranker()
                .flatMap(settings ->
                        RankerTraining.ofTowers(setup, serving, settings).train(training));
    }

    private TrainingSetup setup(TrainingData training) {
        var usual = TowerSettings.forRatings(training.ratings().size());
        var settings = request.learning()
                .maxSteps()
                .map(steps -> usual.with(usual.schedule().withMaxSteps(steps)))
                .orElse(usual);
        var setup = new TrainingSetup(settings, request.learning().seed(), progress);
        return setup.with(RecencyChoice.of(setup, training));
    }
}
