package marquee.catalog.movielens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.Tag;
import marquee.catalog.files.FilesHash;
import marquee.catalog.movielens.people.PersonRows;
import marquee.catalog.progress.Progress;
import marquee.catalog.rows.CheckedRows;
import marquee.catalog.tags.TagCounts;

/**
 * A MovieLens release on disk, in any of the published layouts.
 *
 * <p>Of several ratings one person gave one movie, the last counts. Bad rows are left out and written to a reject file;
 * over 1% of them in a file that is needed stop the reading. Ratings out of ten are halved.
 */
public final class MovieLens implements Dataset {

    private final Layout layout;
    private final Path rejects;
    private final Progress progress;
    private final CheckedRows<ListedMovie> movies;
    private final FilesHash hash;
    private final FilesHash origin;
    private final AtomicBoolean saidSuperseded = new AtomicBoolean();
    private Optional<Linked> linked = Optional.empty();

    private MovieLens(Layout layout, Path rejects, Progress progress) {
        this.layout = layout;
        this.rejects = rejects;
        this.progress = progress;
        this.hash = new FilesHash(layout.files());
        this.origin = new FilesHash(List.of(layout.ratings().path()));
        this.movies = new CheckedRows<>(
                layout.movies().file(),
                () -> MovieLensRows.movies(layout.movies().genres()),
                rejects,
                progress);
    }

    /**
     * Opens a folder.
     *
     * @param folder with the files of a release
     * @param rejects folder for the files of bad rows; this dataset's go to a folder of its name in there
     * @throws DatasetException when the folder has none of MovieLens's layouts
     */
    public static MovieLens open(Path folder, Path rejects, Progress progress) {
        Layout layout = Layout.of(folder.toAbsolutePath().normalize());
        return new MovieLens(layout, rejects.resolve(layout.name()), progress);
    }

    /** Whether a folder has a list of movies in one of MovieLens's layouts. */
    public static boolean hasMovies(Path folder) {
        return Layout.find(folder.toAbsolutePath().normalize()).isPresent();
    }

    /** Whether a folder has that and ratings. */
    public static boolean hasRatings(Path folder) {
        return Layout.find(folder.toAbsolutePath().normalize())
                .filter(layout -> Files.exists(layout.ratings().path()))
                .isPresent();
    }

    /** The files that say what the movies are. */
    public List<Path> movieFiles() {
        return layout.files().stream()
                .filter(file -> !file.equals(layout.ratings().path()))
                .toList();
    }

    @Override
    public String name() {
        return layout.name();
    }

    @Override
    public String notice() {
        return layout.notice();
    }

    @Override
    public String hash() {
        return hash.get();
    }

    @Override
    public String origin() {
        return origin.get();
    }

    @Override
    public Stream<Movie> movies() {
        MovieIds ids = linked().ids;
        TagCounts tags;
        try (Stream<Tag> written = tags()) {
            tags = new TagCounts(written);
        }
        return movies.stream().map(movie -> movie(movie, ids, tags));
    }

    @Override
    public Stream<Rating> ratings() {
        Linked known = linked();
        long count = known.checkRatings();
        return LastRatings.of(known.grouping.isGrouped(), known.ratings::stream, count, this::say);
    }

    @Override
    public Stream<Tag> tags() {
        return linked().tags.map(CheckedRows::stream).orElseGet(Stream::empty);
    }

    @Override
    public Stream<PersonFeatures> people() {
        return layout.people()
                .map(file -> new CheckedRows<>(file, PersonRows::parser, rejects, progress).stream())
                .orElseGet(Stream::empty);
    }

    private static Movie movie(ListedMovie movie, MovieIds ids, TagCounts tags) {
        return new Movie(
                ids.of(movie),
                OptionalLong.of(movie.movieId()),
                movie.title().text(),
                movie.title().year(),
                movie.genres(),
                tags.of(ids.of(movie)),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }

    private synchronized Linked linked() {
        if (linked.isEmpty()) {
            linked = Optional.of(new Linked(link()));
        }
        return linked.get();
    }

    private MovieIds link() {
        MovieIds ids;
        try (Stream<ListedMovie> listed = movies.stream()) {
            ids = new MovieIds(listed);
        }
        layout.links().ifPresent(file -> {
            try (Stream<MovieIds.Link> links = new CheckedRows<>(file, () -> ids::link, rejects, progress).stream()) {
                links.forEach(ids::follow);
            }
        });
        if (ids.shared() > 0) {
            progress.note(String.format(
                    Locale.ROOT,
                    "%s: movies that go under an id of their own because another has their TMDB id: %,d.",
                    layout.name(),
                    ids.shared()));
        }
        return ids;
    }

    private void say(long superseded) {
        if (superseded > 0 && saidSuperseded.compareAndSet(false, true)) {
            progress.note(String.format(
                    Locale.ROOT,
                    "%s: %,d ratings gave way to later ones of the same person and movie.",
                    layout.ratings().path(),
                    superseded));
        }
    }

    /** What can be read once every movie's id is known. */
    private final class Linked {

        private final MovieIds ids;
        private final CheckedRows<Rating> ratings;
        private final Optional<CheckedRows<Tag>> tags;
        private final Grouping grouping = new Grouping();
        private Optional<RatingScale> scale = Optional.empty();

        private Linked(MovieIds ids) {
            this.ids = ids;
            this.ratings =
                    new CheckedRows<>(layout.ratings(), () -> MovieLensRows.ratings(ids, scale()), rejects, progress);
            this.tags = layout.tags()
                    .map(file -> new CheckedRows<>(file, () -> MovieLensRows.tags(ids), rejects, progress));
        }

        private synchronized RatingScale scale() {
            if (scale.isEmpty()) {
                scale = Optional.of(RatingScale.of(
                        new CheckedRows<>(layout.ratings(), () -> row -> row.text("rating"), rejects, progress)));
                if (scale.get() == RatingScale.OUT_OF_TEN) {
                    progress.note(layout.ratings().path() + ": ratings are out of ten and are halved.");
                }
            }
            return scale.get();
        }

        private long checkRatings() {
            return ratings.check(grouping);
        }
    }
}
