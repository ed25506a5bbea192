package marquee.app.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.app.options.StoreOptions;
import marquee.catalog.Catalogue;
import marquee.catalog.progress.Progress;
import marquee.index.VectorStore;
import marquee.loader.LoadException;
import marquee.loader.Loaded;
import marquee.loader.Loader;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee load-embeddings}. */
@Command(
        name = "load-embeddings",
        mixinStandardHelpOptions = true,
        description = {
            "Embeds every movie of the catalogue with a release's towers and loads the vectors into the index.",
            "Interrupted, it goes on where it stopped when called again."
        })
public final class LoadEmbeddingsCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Option(names = "--release", paramLabel = "ID", description = "The release to load (default: the newest).")
    private Optional<String> release = Optional.empty();

    @Option(
            names = "--fresh",
            description = {
                "Load everything again into a new collection;",
                "what is live stays so until that one is checked, and is dropped then."
            })
    private boolean fresh;

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        Path data = dataset.data();
        Release chosen = choose(data.resolve("models"));
        stores.requireReachable();
        try (VectorStore store = stores.open(data)) {
            Loader loader = new Loader(store, progress, stores.grace());
            Catalogue catalogue = dataset.catalogue(progress);
            Loaded loaded = fresh ? loader.loadFresh(chosen, catalogue, data) : loader.load(chosen, catalogue, data);
            progress.note("Release " + chosen.id() + " is live: " + loaded.movies() + " movies in "
                    + loaded.collection() + ", " + loaded.embedded() + " of them new.");
        }
        return 0;
    }

    private Release choose(Path models) {
        Releases releases = new Releases(models);
        return release.map(id -> releases.find(id)
                        .orElseThrow(() -> new LoadException(
                                "No release " + id + " in " + models + ". ./marquee releases lists those there are.")))
                .or(releases::newest)
                .orElseThrow(() -> new LoadException("No release in " + models + ". Run ./marquee train first."));
    }
}
