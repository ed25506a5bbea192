package marquee.training.publishing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.TrainingData;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseDraft;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;
import marquee.training.secondstage.SecondStageWriter;
import marquee.training.secondstage.ranker.TrainedRanker;
import marquee.training.towers.Towers;

/** Makes towers a release: asks the gate, writes the draft, checks it by what it would serve, and publishes it. */
public final class ReleasePublisher {

    private final Path models;
    private final Progress progress;

    /**
     * @param models the folder of all releases
     * @param progress shows the check, and is told of releases that are damaged
     */
    public ReleasePublisher(Path models, Progress progress) {
        this.models = models;
        this.progress = progress;
    }

    /** What the gate says of towers, compared with the newest release. */
    public GateVerdict judge(Manifest candidate) {
        return PublishGate.USUAL.judge(candidate, newest().map(Release::manifest));
    }

    /** A new release need not be better than a damaged one. */
    private Optional<Release> newest() {
        try {
            return new Releases(models).newestIntact(any -> true, progress::warn);
        } catch (ReleaseException allDamaged) {
            progress.warn(String.valueOf(allDamaged.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Makes the towers the newest release.
     *
     * @param draft in the same folder; the caller closes it
     * @param training what the towers were trained on, whose movies and people are looked at
     * @param ranker learned beside them, if any
     * @throws ReleaseException when a vector is not fit to be served, or the folder cannot be written to
     */
    public Release publish(
            ReleaseDraft draft,
            Towers towers,
            Manifest manifest,
            TrainingData training,
            Optional<TrainedRanker> ranker) {
        towers.write(draft);
        complete(draft.describe(manifest, towers.vocabulary()), training, ranker);
        return draft.publish(manifest);
    }

    /** Looks at what the towers serve, and makes the second stage from it. */
    private void complete(Release release, TrainingData training, Optional<TrainedRanker> ranker) {
        try (var served = new ServedModel(release, training.ratings(), training.content())) {
            check(served, release, training);
            new SecondStageWriter(training, ranker, progress).write(release.secondStage(), served.movieVectors());
        }
    }

    private void check(ServedModel served, Release release, TrainingData training) {
        int dimension = release.manifest().vectors().dimension();
        try (var step = progress.start("Checking the towers", training.ratings().users())) {
            ReleaseCheck.vectors("movie tower", Arrays.stream(served.movieVectors()), dimension);
            ReleaseCheck.vectors("user tower", served.userVectors(step), dimension);
        }
    }
}
