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
import marquee.loader.Loader;
import marquee.loader.postgres.LearningData;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.training.ReleaseTraining;
import marquee.training.TrainingRequest;
import marquee.training.TrainingResult;

/**
 * Sees to it that a release trained on this dataset is live: trains one if there is none, on the data set and on what people
 * said in the database since, and fills the index with it.
 * Where the data lead to no release, the one before stays; without one, what is popular is served.
 */
final class LiveStep {

    private static final long SEED = 1;

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
        release(catalogue)
                .ifPresent(
                        release -> new Loader(vectors, progress, options.index().grace())
                                .load(release, catalogue, options.dataset().data()));
    }

    private Optional<Release> release(Catalogue catalogue) {
        Dataset dataset = catalogue.dataset();
        Optional<Release> before = options.retrain() ? Optional.empty() : newest(dataset);
        return before.isPresent()
                ? before
                : switch (train(catalogue)) {
                    case TrainingResult.Published published -> Optional.of(published.release());
                    case TrainingResult.TooLittle none -> withoutNew(none.reason(), dataset);
                    case TrainingResult.NotGoodEnough none -> withoutNew(none.reason(), dataset);
                };
    }

    private Optional<Release> withoutNew(String reason, Dataset dataset) {
        Optional<Release> before = newest(dataset);
        progress.note("No new release: " + reason + ". "
                + before.map(release -> "Release " + release.id() + " stays.")
                        .orElse("Lists show what is popular; start with --retrain when there are more ratings."));
        return before;
    }

    private Optional<Release> newest(Dataset dataset) {
        return new Releases(models)
                .newestIntact(
                        manifest -> manifest.datasetHash().equals(dataset.hash()),
                        damage -> progress.warn(damage + " An earlier release is served meanwhile."));
    }

    private TrainingResult train(Catalogue catalogue) {
        var request = new TrainingRequest(
                new LearningData(
                                Optional.of(postgres),
                                options.clickHouse().server(),
                                options.kafka().broker(),
                                progress)
                        .of(catalogue),
                new TrainingRequest.Texts(options.textEncoder(), texts),
                TrainingRequest.Learning.fromEverybody(SEED),
                new TrainingRequest.Target(models, false));
        return ReleaseTraining.run(request, progress, Clock.systemUTC());
    }
}
