package marquee.training.publishing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
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

    /**
     * What the gate says of towers.
     *
     * @param live number of the release to compare with; absent: the newest
     */
    public GateVerdict judge(Contender candidate, Optional<String> live) {
        return PublishGate.USUAL.judge(candidate, reference(live).map(Contender::of));
    }

    private Optional<Release> reference(Optional<String> live) {
        return live.flatMap(number -> intact(manifest ->
                        Integer.toString(manifest.publication().release()).equals(number)))
                .or(() -> intact(any -> true));
    }

    /** A new release need not be better than a damaged one. */
    private Optional<Release> intact(Predicate<Manifest> wanted) {
        try {
            return new Releases(models).newestIntact(wanted, progress::warn);
        } catch (ReleaseException allDamaged) {
            progress.warn(String.valueOf(allDamaged.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Makes the towers the newest release.
     *
     * @param draft in the same folder; the caller closes it
     * @param judged describes the towers, and how people were answered
     * @param training what the towers were trained on, whose movies and people are looked at
     * @param ranker learned beside them, if any
     * @throws ReleaseException when a vector is not fit to be served, or the folder cannot be written to
     */
    public Release publish(
            ReleaseDraft draft,
            Towers towers,
            Contender judged,
            TrainingData training,
            Optional<TrainedRanker> ranker) {
        towers.write(draft);
        Release described = draft.describe(judged.manifest(), towers.vocabulary());
        judged.people().write(described.directory());
        complete(described, training, ranker);
        return draft.publish(judged.manifest());
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
