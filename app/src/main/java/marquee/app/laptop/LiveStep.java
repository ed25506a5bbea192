package marquee.app.laptop;

import java.util.Optional;
import marquee.app.laptop.processes.MarqueeProcess;
import marquee.app.laptop.processes.ReleaseTrainingProcess;
import marquee.app.options.ServeOptions;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.loader.registered.ReleaseLoader;
import marquee.loader.registered.StandingRelease;
import marquee.pipeline.steps.TrainingOutcome;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;

/**
 * Sees to it that a release trained on this dataset is live: the one that the registry says, else a new one, trained on the
 * data set and on what people said in the database since; and that the index is filled with it.
 * Where the data lead to no release, the one before stays; without one, what is popular is served.
 */
final class LiveStep {

    private static final String WHO = "./run";

    private final ServeOptions options;
    private final Postgres postgres;
    private final Progress progress;
    private final Releases releases;

    LiveStep(ServeOptions options, Postgres postgres, Progress progress) {
        this.options = options;
        this.postgres = postgres;
        this.progress = progress;
        this.releases = new Releases(options.dataset().data().resolve("models"));
    }

    /** Takes minutes the first time and seconds later; blocking. */
    void run(Catalogue catalogue, VectorStore vectors) {
        var registry = new ReleaseRegistry(postgres);
        var standing = new StandingRelease(registry, releases, vectors, progress);
        var loader =
                new ReleaseLoader(postgres, vectors, progress, options.index().grace());
        var load = new ReleaseLoader.Load(catalogue, options.dataset().data(), false);
        release(catalogue, standing).ifPresent(release -> {
            if (standing.isLive(release)) {
                loader.load(release, load, Decision.of(WHO, "it is live"));
            } else {
                loader.promote(release, load, decision(release));
            }
        });
    }

    private Decision decision(Release release) {
        return new Decision(
                WHO,
                options.retrain() ? "trained by --retrain" : "nothing that can be served was live",
                release.manifest().publication().forced());
    }

    private Optional<Release> release(Catalogue catalogue, StandingRelease standing) {
        Dataset dataset = catalogue.dataset();
        Optional<Release> before = options.retrain() ? Optional.empty() : before(dataset, standing);
        return before.isPresent()
                ? before
                : switch (train()) {
                    case TrainingOutcome.Published(String number) -> Optional.of(published(number));
                    case TrainingOutcome.Refused(String reason) -> withoutNew(reason, dataset, standing);
                };
    }

    private TrainingOutcome train() {
        var process = new MarqueeProcess(options.environment(), postgres);
        try {
            return new ReleaseTrainingProcess(process, options.dataset().data())
                    .run()
                    .orElseThrow(() -> new StartException("Training a release failed; what is said above tells why."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while starting.", e);
        }
    }

    private Release published(String number) {
        return releases.newestIntact(
                        manifest -> Integer.toString(manifest.publication().release())
                                .equals(number),
                        progress::warn)
                .orElseThrow(() -> new StartException("Release " + number + " was trained and is gone; start again."));
    }

    private Optional<Release> withoutNew(String reason, Dataset dataset, StandingRelease standing) {
        Optional<Release> before = before(dataset, standing);
        progress.note("No new release: " + reason + ". "
                + before.map(release -> "Release " + release.id() + " stays.")
                        .orElse("Lists show what is popular; start with --retrain when there are more ratings."));
        return before;
    }

    private static Optional<Release> before(Dataset dataset, StandingRelease standing) {
        return standing.find(manifest -> manifest.datasetHash().equals(dataset.hash()));
    }
}
