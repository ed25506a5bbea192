package marquee.backend.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.index.VectorStore;
import marquee.loader.Loader;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;
import marquee.towers.training.PeopleSample;
import marquee.towers.training.ReleaseTraining;

/** Sees to it that a release trained on this dataset is live: trains one if there is none, and fills the index with it. */
final class LiveStep {

    private static final long SEED = 1;

    private final Options options;
    private final Progress progress;
    private final Path models;
    private final Path texts;

    LiveStep(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.models = options.dataset.data().resolve("models");
        this.texts = options.dataset.data().resolve("cache").resolve("text");
    }

    /** Takes minutes the first time and seconds later; blocking. */
    void run(Catalogue catalogue, VectorStore vectors) {
        Dataset dataset = catalogue.dataset();
        Release release = options.retrain ? retrained(dataset) : newest(dataset).orElseGet(() -> train(dataset));
        new Loader(vectors, progress, options.index.grace()).load(release, catalogue, options.dataset.data());
    }

    /** A new release, or the one before when the new one is not fit to be published. */
    private Release retrained(Dataset dataset) {
        try {
            return train(dataset);
        } catch (ReleaseException notFit) {
            Release stays = newest(dataset).orElseThrow(() -> notFit);
            progress.note(notFit.getMessage() + " Release " + stays.id() + " stays.");
            return stays;
        }
    }

    private Optional<Release> newest(Dataset dataset) {
        return new Releases(models)
                .newestIntact(
                        manifest -> manifest.data().hash().equals(dataset.hash()),
                        damage -> progress.warn(damage + " An earlier release is served meanwhile."));
    }

    private Release train(Dataset dataset) {
        var request = new ReleaseTraining.Request(
                dataset, models, texts, options.textEncoder, SEED, false, PeopleSample.ALL, Optional.empty());
        return ReleaseTraining.run(request, progress, Clock.systemUTC());
    }
}
