package marquee.app.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.app.options.PostgresOptions;
import marquee.app.options.RegistryDatabase;
import marquee.app.options.StoreOptions;
import marquee.catalog.progress.Progress;
import marquee.index.VectorStore;
import marquee.loader.LoadException;
import marquee.loader.Loaded;
import marquee.loader.registered.ReleaseLoader;
import marquee.loader.registered.StandingRelease;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
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
            "The release is registered; ./marquee releases promote makes it live.",
            "Interrupted, it goes on where it stopped when called again."
        })
public final class LoadEmbeddingsCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private PostgresOptions postgres = new PostgresOptions();

    @Option(
            names = "--release",
            paramLabel = "ID",
            description = "The release to load (default: the live one; with --promote the newest).")
    private Optional<String> release = Optional.empty();

    @Option(names = "--promote", description = "Make it live as well; the first release becomes live without a word.")
    private boolean promote;

    @Option(
            names = "--fresh",
            description = {
                "Load everything again into a new collection;",
                "the earlier one is searched until that one is checked, and dropped then."
            })
    private boolean fresh;

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        Path data = dataset.data();
        Releases files = new Releases(data.resolve("models"));
        Optional<Release> named = release.map(id -> named(files, id));
        Release newest = files.newest()
                .orElseThrow(() ->
                        new LoadException("No release in " + data.resolve("models") + ". Run ./marquee train first."));
        stores.requireReachable();
        try (var database = RegistryDatabase.open(postgres, dataset, progress);
                VectorStore store = stores.open(data)) {
            var registry = new ReleaseRegistry(database.postgres());
            var standing = new StandingRelease(registry, files, store, progress);
            Release chosen = named.or(() -> promote ? Optional.of(newest) : standing.find(any -> true))
                    .orElse(newest);
            var loader = new ReleaseLoader(database.postgres(), store, progress, stores.grace());
            load(chosen, registry, loader, progress);
        }
        return 0;
    }

    private void load(Release chosen, ReleaseRegistry registry, ReleaseLoader loader, Progress progress) {
        var load = new ReleaseLoader.Load(dataset.catalogue(progress), dataset.data(), fresh);
        boolean goesLive = promote || registry.live().isEmpty();
        var decision = new Decision(
                "./marquee load-embeddings",
                promote ? "loaded with --promote" : "loaded",
                chosen.manifest().publication().forced());
        Loaded loaded =
                (goesLive ? loader.promote(chosen, load, decision) : loader.load(chosen, load, decision)).movies();
        progress.note("Release " + chosen.id() + " is "
                + registry.get(chosen.id()).state().word() + ": " + loaded.movies() + " movies in "
                + loaded.collection() + ", " + loaded.embedded() + " of them new.");
    }

    private static Release named(Releases files, String id) {
        return files.find(id)
                .orElseThrow(() -> new LoadException(
                        "No release " + id + " in the folder models. ./marquee releases list shows those there are."));
    }
}
