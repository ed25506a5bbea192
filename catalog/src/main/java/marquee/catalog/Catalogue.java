package marquee.catalog;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.hash.Sha256;

/**
 * Every movie Marquee knows: the dataset's, told in the exports' words, and those that only an export has (content-only:
 * no dataset id, nobody rated them). Thread-safe.
 *
 * <p>Without an export it is the dataset's own movies. TMDB's texts may train a model only with TMDB's permission, so
 * giving an export is the operator's switch.
 */
public final class Catalogue {

    private final Dataset dataset;
    private final List<MovieExport> exports;
    private final boolean withAdult;

    private Catalogue(Dataset dataset, List<? extends MovieExport> exports, boolean withAdult) {
        this.dataset = dataset;
        this.exports = List.copyOf(exports);
        this.withAdult = withAdult;
    }

    /**
     * The movies of a dataset and of any number of exports; where two exports know a movie, the earlier one counts.
     * Adult movies that nobody rated are left out.
     */
    public static Catalogue of(Dataset dataset, List<? extends MovieExport> exports) {
        return new Catalogue(dataset, exports, false);
    }

    /** The same catalogue with the exports' adult movies. */
    public Catalogue withAdultMovies() {
        return new Catalogue(dataset, exports, true);
    }

    /** Where the ratings are. */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * Every movie once, the dataset's first; the stream must be closed. Holds the dataset's movies in memory, and of the
     * others their ids.
     *
     * @throws DatasetException when a file cannot be read or too many of its rows are bad
     */
    public Stream<Movie> movies() {
        if (exports.isEmpty()) {
            return dataset.movies();
        }
        Map<MovieId, Movie> ofDataset = enriched();
        return Stream.concat(ofDataset.values().stream(), contentOnly(new HashSet<>(ofDataset.keySet())));
    }

    /** SHA-256 over the dataset and the exports, in hex. */
    public String hash() {
        String hashes = exports.stream()
                .map(MovieExport::hash)
                .collect(Collectors.joining("\n", dataset.hash() + "\n", withAdult ? "\nadult" : ""));
        return exports.isEmpty() ? dataset.hash() : Sha256.of(hashes.getBytes(StandardCharsets.UTF_8));
    }

    private Map<MovieId, Movie> enriched() {
        Map<MovieId, Movie> movies = new LinkedHashMap<>();
        try (Stream<Movie> own = dataset.movies()) {
            own.forEach(movie -> movies.put(movie.id(), movie));
        }
        for (MovieExport export : exports) {
            try (Stream<ExportedMovie> told = export.movies()) {
                told.map(ExportedMovie::movie)
                        .forEach(movie -> movies.computeIfPresent(movie.id(), (id, known) -> known.filledFrom(movie)));
            }
        }
        return movies;
    }

    private Stream<Movie> contentOnly(Set<MovieId> seen) {
        return exports.stream()
                .map(MovieExport::movies)
                .reduce(Stream.empty(), Stream::concat)
                .filter(told -> withAdult || !told.adult())
                .map(ExportedMovie::movie)
                .filter(movie -> seen.add(movie.id()));
    }
}
