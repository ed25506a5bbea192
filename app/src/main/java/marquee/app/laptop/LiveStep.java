package marquee.app.laptop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import marquee.app.options.ServeOptions;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.loader.postgres.LearningData;
import marquee.loader.registered.ReleaseLoader;
import marquee.loader.registered.StandingRelease;
import marquee.registry.Decision;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.training.ReleaseTraining;
import marquee.training.TrainingRequest;
import marquee.training.TrainingResult;

/**
 * Sees to it that a release trained on this dataset is live: the one that the registry says, else a new one, trained on the
 * data set and on what people said in the database since; and that the index is filled with it.
 * Where the data lead to no release, the one before stays; without one, what is popular is served.
 */
final class LiveStep {

    private static final long SEED = 1;
    private static final String WHO = "./run";

    private final ServeOptions options;
    private final Postgres postgres;
    private final Progress progress;
    private final Path models;
    private final Path texts;

    LiveStep(ServeOptions options, Postgres postgres, Progress progress) {
        this.options = options;
        this.postgres = postgres;
        this.progress = progress;
        this.models = options.dataset().data().resolve("models");
        this.texts = options.dataset().data().resolve("cache").resolve("text");
    }

    /** Takes minutes the first time and seconds later; blocking. */
    void run(Catalogue catalogue, VectorStore vectors) {
        var registry = new ReleaseRegistry(postgres);
        var standing = new StandingRelease(registry, new Releases(models), vectors, progress);
        var loader =
                new ReleaseLoader(registry, vectors, progress, options.index().grace());
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
                : switch (train(catalogue)) {
                    case TrainingResult.Published published -> Optional.of(published.release());
                    case TrainingResult.TooLittle none -> withoutNew(none.reason(), dataset, standing);
                    case TrainingResult.NotGoodEnough none -> withoutNew(none.reason(), dataset, standing);
                };
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

    private TrainingResult train(Catalogue catalogue) {
        Optional<String> live = new ReleaseRegistry(postgres).live().map(RegisteredRelease::number);
        var request = new TrainingRequest(
                new LearningData(
                                Optional.of(postgres),
                                options.clickHouse().server(),
                                options.kafka().broker(),
                                progress)
                        .of(catalogue),
                new TrainingRequest.Texts(options.textEncoder(), texts),
                TrainingRequest.Learning.fromEverybody(SEED),
                new TrainingRequest.Target(models, false, live));
        return ReleaseTraining.run(request, progress, Clock.systemUTC());
    }
}
