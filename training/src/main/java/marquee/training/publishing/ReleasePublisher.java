package marquee.training.publishing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseDraft;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;
import marquee.training.publishing.served.ServedFigures;
import marquee.training.publishing.served.ServedModel;
import marquee.training.secondstage.SecondStageWriter;
import marquee.training.secondstage.ranker.TrainedRanker;
import marquee.training.towers.Towers;

/** Makes towers a release: writes the draft, looks at what it would serve, asks the gate, and publishes it. */
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
     * Makes the towers a draft that lacks its manifest alone, and looks at what they would serve.
     *
     * @param draft in the same folder; the caller closes it
     * @param candidate describes the towers, and how people were answered
     * @param training what the towers were trained on, whose movies and people are looked at
     * @param ranker learned beside them, if any
     * @return the candidate, described by what it would show too
     * @throws ReleaseException when a vector is not fit to be served, or the folder cannot be written to
     */
    public Contender prepare(
            ReleaseDraft draft,
            Towers towers,
            Contender candidate,
            TrainingData training,
            Optional<TrainedRanker> ranker) {
        towers.write(draft);
        Release described = draft.describe(candidate.manifest(), towers.vocabulary());
        candidate.people().write(described.directory());
        try (var served = new ServedModel(described, training.ratings(), training.content())) {
            check(served, described, training);
            var writer = new SecondStageWriter(training, ranker, progress);
            NeighbourTable neighbours = writer.write(described.secondStage(), served.movieVectors());
            return candidate.with(ServedFigures.of(served, neighbours, training, System::nanoTime));
        }
    }

    /** Makes a prepared draft the newest release. */
    public Release publish(ReleaseDraft draft, Manifest judged) {
        return draft.publish(judged);
    }

    private void check(ServedModel served, Release release, TrainingData training) {
        int dimension = release.manifest().vectors().dimension();
        try (var step = progress.start("Checking the towers", training.ratings().users())) {
            ReleaseCheck.vectors("movie tower", Arrays.stream(served.movieVectors()), dimension);
            ReleaseCheck.vectors("user tower", served.userVectors(step), dimension);
        }
    }
}
