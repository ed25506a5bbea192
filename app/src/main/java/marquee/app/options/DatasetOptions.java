package marquee.app.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.dataset.Datasets;
import marquee.catalog.progress.Progress;
import marquee.catalog.tmdb.TmdbExport;
import picocli.CommandLine.Option;

/** The options every command that reads data shares; use it as a picocli {@code @Mixin}. */
public final class DatasetOptions {

    @Option(
            names = "--dataset",
            paramLabel = "NAME|PATH",
            description = {
                "Ratings to use: a MovieLens folder, a sequence file (lines of person and movie, in order; a list of"
                        + " movies beside it names them), ml-latest-small, ml-25m, ml-32m, ml-10m, ml-1m, ml-100k"
                        + " (downloaded from GroupLens), or sample.",
                "Default: the folder in MOVIELENS_DIR, else ml-latest-small, else (without a network) sample."
            })
    private Optional<String> dataset = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where Marquee keeps its state (MARQUEE_DATA; default: data).")
    private Path data = Path.of("data");

    @Option(
            names = "--tmdb-export",
            paramLabel = "FILE",
            split = ",",
            description = {
                "A csv export of TMDB movies: brings overviews, and movies nobody has rated (MARQUEE_TMDB_EXPORT).",
                "Its texts train the towers, for which TMDB wants to be asked."
            })
    private List<Path> tmdbExports = List.of();

    @Option(
            names = "--adult-movies",
            defaultValue = "false",
            description = "Also take the adult movies of TMDB exports (MARQUEE_ADULT_MOVIES).")
    private boolean adultMovies;

    /** Where Marquee keeps its state. */
    public Path data() {
        return data;
    }

    /** The dataset that was asked for, as {@link Datasets#choose} finds it. */
    public Dataset dataset(Progress progress) {
        return Datasets.choose(dataset, System.getenv(), data, progress);
    }

    /** Whether there are movies beside those of the dataset. */
    public boolean hasExports() {
        return !tmdbExports.isEmpty();
    }

    /** The movies of the dataset and of the exports that were given. */
    public Catalogue catalogue(Progress progress) {
        List<TmdbExport> exports = tmdbExports.stream()
                .map(file -> TmdbExport.open(file, data.resolve("rejects"), progress))
                .toList();
        Catalogue catalogue = Catalogue.of(dataset(progress), exports);
        return adultMovies ? catalogue.withAdultMovies() : catalogue;
    }
}
